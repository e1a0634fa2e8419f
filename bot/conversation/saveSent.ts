import { updateRecord } from './storedRecord.ts';
import type { Desk } from './takeTurn.ts';

/** Before a stop: writes down which replies were sent, so that nobody is told the same again after the start. */
export async function saveSent({ store, sent }: Pick<Desk, 'store' | 'sent'>): Promise<void> {
  for (const key of sent.unsaved()) {
    const saved = await updateRecord(store, key, (record) => sent.applyTo(key, record));
    if (saved) sent.forget(key, saved);
  }
}
