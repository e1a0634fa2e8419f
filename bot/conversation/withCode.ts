import type { Turn } from '../../dialogs/world.ts';
import { codeIn, findCode } from '../codes.ts';
import type { Store } from '../storage/store.ts';

/**
 * A turn that types a case code becomes one that opens its case. A code is looked up before the dialogs run, which
 * know no storage.
 * @throws StorageError when the store cannot be read
 */
export async function withCode(turn: Turn, store: Store, now: Date): Promise<Turn> {
  const code = turn.input.kind === 'text' ? codeIn(turn.input.text) : undefined;
  if (!code) return turn;
  const found = await findCode({ store, now: () => now }, code);
  return { ...turn, input: found ? { kind: 'open', by: 'code', ...found } : { kind: 'no-code' } };
}
