import { recordSchema } from './record.ts';
import type { Desk } from './takeTurn.ts';

/** Before a stop: writes down which replies were sent, so that nobody is told the same again after the start. */
export async function saveSent({ store, sent }: Pick<Desk, 'store' | 'sent'>): Promise<void> {
  for (const key of sent.unsaved()) {
    const read = await store.read(key);
    if (!read || 'damaged' in read) continue;
    const parsed = recordSchema.safeParse(read.value);
    if (!parsed.success) continue;
    const record = sent.applyTo(key, parsed.data);
    if ((await store.write(key, record, read.version)) !== undefined) sent.forget(key, record);
  }
}
