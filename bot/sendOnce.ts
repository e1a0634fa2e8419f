import type { TurnContext } from 'botbuilder';
import { z } from 'zod';

/** How long a channel may take to accept replies, or its keys to come, in ms. */
export const PATIENCE = 8000;

type Pipeline = { removePolicy: (policy: { name: string }) => void };
const pipeline = z.custom<Pipeline>(
  (value) => typeof value === 'object' && value !== null && 'removePolicy' in value,
);
const connector = z.object({ client: z.object({ pipeline }) });

/**
 * Keeps the SDK from repeating a reply by itself. It would after a server error, when nobody knows whether the reply
 * arrived: saying it twice is worse than letting the next turn show it. The SDK has no setting for this.
 */
export function withoutRetries({ adapter, turnState }: TurnContext): void {
  const { ConnectorClientKey } = adapter as TurnContext['adapter'] & { ConnectorClientKey?: symbol }; // all adapters have it
  const found = connector.safeParse(ConnectorClientKey && turnState.get(ConnectorClientKey));
  if (found.success) found.data.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

/** The Bot Framework did not answer in time. */
export class TooLate extends Error {}

/** Waits for `work`, and not for ever. @throws TooLate when the Bot Framework takes too long */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new TooLate(`the channel took over ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(late);
  }
}
