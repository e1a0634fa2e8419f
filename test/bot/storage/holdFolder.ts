// Run as a child process: opens the folder, prints "open" or the code of the error, and stays until it is killed.
import { openFileStore } from '../../../bot/storage/fileStore.ts';
import { StorageError } from '../../../bot/storage/store.ts';

const stay = setInterval(() => {}, 60_000);
try {
  await openFileStore({ folder: process.argv[2] ?? '', onDamaged: () => {} });
  process.stdout.write('open\n');
} catch (error) {
  if (!(error instanceof StorageError)) throw error;
  process.stdout.write(`${error.code}\n`);
  clearInterval(stay);
}
