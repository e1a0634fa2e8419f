import { randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert } from 'chai';
import { childProcesses } from './child.ts';
import { countedSchema, fillingOf } from './counted.ts';
import { openQuietStore } from './quietStore.ts';
import { storedIn } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const ROUNDS = 7;

function acknowledged(lines: string[], key: string): number {
  const own = lines.filter((line) => line.startsWith(`${key} `));
  return Number(own.at(-1)?.split(' ')[1] ?? 0);
}

describe('a file store whose process is killed', () => {
  const folder = temporaryFolder();
  const startChild = childProcesses();

  async function killWhileWriting(folder: string): Promise<void> {
    const last = { a: 0, b: 0, c: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const child = startChild('writeForever.ts', folder);
      assert.isDefined(await child.firstLine);
      await sleep(randomInt(60));
      await child.kill();
      const store = await openQuietStore(folder);
      for (const key of ['a', 'b', 'c'] as const) {
        const least = Math.max(last[key], acknowledged(child.lines, key));
        const read = await store.read(key);
        if (read === undefined && least === 0) continue;
        const [n, filling] = countedSchema.parse((await storedIn(store, key)).value);
        assert(n === least || n === least + 1, `${key} is ${n}, ${least} was acknowledged`);
        assert.equal(filling, fillingOf(n));
        last[key] = n;
      }
      await store.close();
      assert.isEmpty((await readdir(folder)).filter((name) => name.startsWith('.')));
    }
  }

  it('holds the last acknowledged value or the next, whole, whatever moment it was', async function () {
    this.timeout(60_000);
    // Two series, so that both of two processors are busy.
    await Promise.all([killWhileWriting(join(folder(), 'one')), killWhileWriting(join(folder(), 'two'))]);
  });
});
