// Run as a child process: writes 1, 2, 3… to three keys until it is killed and prints "key number" after each write.
import { openFileStore } from '../../../bot/storage/fileStore.ts';
import { countedSchema, fillingOf } from './counted.ts';

const store = await openFileStore({
  folder: process.argv[2] ?? '',
  onDamaged: ({ file }) => {
    throw new Error(`${file} is damaged`);
  },
});

async function count(key: string): Promise<never> {
  for (;;) {
    const read = await store.read(key);
    const before = read && 'version' in read ? read : undefined;
    const [n] = before ? countedSchema.parse(before.value) : [0];
    const next = [n + 1, fillingOf(n + 1)];
    if (!(await store.write(key, next, before?.version))) throw new Error(`${key} meets a conflict`);
    process.stdout.write(`${key} ${n + 1}\n`);
  }
}

await Promise.all(['a', 'b', 'c'].map(count));
