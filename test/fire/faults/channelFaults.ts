import type { Connector, Manner } from '../../support/connector.ts';

/** What a channel may do to one message, and what is made of it. */
export type ChannelFault = {
  fault: string;
  manner: Manner;
  /** The wait it asks for, in seconds, where it asks. */
  wait?: string;
  /** How often the message is tried in its own turn. */
  tries: number;
  /** Whether the next turn gives it again: whenever nobody knows that it arrived. */
  isGivenAgain: boolean;
};

const given = { tries: 1, isGivenAgain: true };

export const CHANNEL_FAULTS: readonly ChannelFault[] = [
  { fault: 'no answer for eight seconds', manner: 'hang', ...given },
  { fault: 'a connection that ends before the message was read', manner: 'reset-unread', ...given },
  { fault: 'a connection that ends after the message was read', manner: 'reset', ...given },
  { fault: '429, to be waited for half a second', manner: 429, tries: 2, isGivenAgain: false },
  { fault: '429, to be waited for longer than people wait', manner: 429, wait: '30', ...given },
  { fault: '413', manner: 413, ...given },
  { fault: '500', manner: 500, ...given },
  { fault: '502', manner: 502, ...given },
  { fault: '503', manner: 503, ...given },
  { fault: '504', manner: 504, ...given },
  { fault: '200 with a body that is no JSON', manner: 'malformed', ...given },
  { fault: '200 with a body that ends in the middle', manner: 'cut', ...given },
];

/** The channel meets the next message with the fault, and all after it well. */
export function meets(connector: Connector, { manner, wait }: ChannelFault): void {
  connector.asksToWait(wait);
  connector.behave([manner]);
}
