import { assert } from 'chai';
import { StorageError, type StorageErrorCode } from '../../../bot/storage/store.ts';

/** Asserts that `work` rejects with a StorageError of this code, and resolves to the error. */
export async function rejects(code: StorageErrorCode, work: Promise<unknown>): Promise<StorageError> {
  const error: unknown = await work.then(
    () => assert.fail(`resolves, but is expected to reject with ${code}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StorageError)) throw error;
  assert.equal(error.code, code);
  return error;
}
