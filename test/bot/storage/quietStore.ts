import { assert } from 'chai';
import { type FileStoreOptions, openFileStore } from '../../../bot/storage/fileStore.ts';
import type { Store } from '../../../bot/storage/store.ts';

/** A file store in which no file may turn out damaged, unless the test says otherwise. */
export function openQuietStore(folder: string, options: Partial<FileStoreOptions> = {}): Promise<Store> {
  const onDamaged = ({ file }: { file: string }) => assert.fail(`${file} is damaged`);
  return openFileStore({ folder, onDamaged, ...options });
}
