import type { Message } from './message.ts';

/** Where the replies of one turn go. */
export type Delivery = {
  /** What shows the messages, where that takes more than a chat does. */
  view?: 'desk' | undefined;
  channelId: string;
  /** Stands for the conversation, of one person or a group; nothing can be read from it. */
  conversation: string;
  /** In a group, whom the replies are for: a name that is safe to show, or none, and what taps know them by. */
  person?: { name: string; owner: string };
  /** The replies travel in the response itself, so they are given for a repeated activity too. */
  isInline: boolean;
  /** News of cases that were handed over can go with the replies. */
  takesNews?: boolean;
  /**
   * Calls `onTaken` for each that the channel took, in order. Rejects when it did not take one, or did not say so in
   * time. Never says anything twice.
   */
  send: (messages: Message[], onTaken?: () => void) => Promise<void>;
  /** Calls back once it is known whether the replies left: those that travel in the response do so when it ends. */
  onSettled: (callback: (hasLeft: boolean) => void) => void;
};
