import { openFileStore } from '../../../bot/storage/fileStore.ts';

/** Reads all that is stored in a folder that no process holds. Resolves to the keys, and how many files were damaged. */
export async function readAll(folder: string): Promise<{ keys: string[]; damaged: number }> {
  let damaged = 0;
  const onDamaged = () => {
    damaged += 1;
  };
  const store = await openFileStore({ folder, onDamaged });
  const keys: string[] = [];
  for await (const key of store.list('')) {
    keys.push(key);
    await store.read(key);
  }
  await store.close();
  return { keys, damaged };
}
