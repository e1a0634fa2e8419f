import type { Reply } from '../../dialogs/reply.ts';
import { stay } from '../../dialogs/step.ts';
import { storedRecord } from './storedRecord.ts';
import type { Desk } from './takeTurn.ts';

/** The current step as it is stored, to be shown after a turn failed; undefined when it cannot be read either. */
export async function whereWeAre({ store, dialogs }: Desk, key: string): Promise<Reply | undefined> {
  const found = await storedRecord(store, key).catch(() => undefined); // the failure at hand is reported already
  return found && stay(found.record.state, [], dialogs).replies[0];
}
