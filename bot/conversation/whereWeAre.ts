import type { Reply } from '../../dialogs/reply.ts';
import { stay } from '../../dialogs/step.ts';
import { recordSchema } from './record.ts';
import type { Desk } from './takeTurn.ts';

/** The current step as it is stored, to be shown after a turn failed; undefined when it cannot be read either. */
export async function whereWeAre({ store, dialogs }: Desk, key: string): Promise<Reply | undefined> {
  const read = await store.read(key).catch(() => undefined); // the failure at hand is reported already
  if (!read || 'damaged' in read) return undefined;
  const record = recordSchema.safeParse(read.value);
  return record.success ? stay(record.data.state, [], dialogs).replies[0] : undefined;
}
