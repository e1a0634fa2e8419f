import { assert } from 'chai';
import type { Store } from '../../../bot/storage/store.ts';
import { MAX_VALUE_BYTES } from '../../../bot/storage/valueText.ts';
import { rejects } from './rejects.ts';
import { storedIn, written } from './stored.ts';

/** What every Store promises about values. */
export function valueContract(store: () => Store): void {
  describe('values', () => {
    for (const bytes of [2, 1_000, 65_536, MAX_VALUE_BYTES]) {
      it(`keeps a value of ${bytes} bytes`, async () => {
        const value = 'v'.repeat(bytes - 2);
        await store().write('case', value, undefined);
        assert.isTrue((await storedIn(store(), 'case')).value === value);
      });
    }

    for (const value of [null, false, 0, '', [], {}]) {
      it(`keeps ${JSON.stringify(value)}`, async () => {
        await store().write('case', value, undefined);
        assert.deepEqual((await storedIn(store(), 'case')).value, value);
      });
    }

    it('refuses a value a byte too large, counted in UTF-8, and keeps the old one', async () => {
      const version = await written(store().write('case', 1, undefined));
      await rejects(
        'STORAGE_VALUE_TOO_LARGE',
        store().write('case', 'é'.repeat(MAX_VALUE_BYTES / 2), version),
      );
      assert.deepEqual(await store().read('case'), { value: 1, version });
    });

    it('refuses what is not JSON', async () => {
      const cycle: unknown[] = [];
      cycle.push(cycle);
      for (const value of [undefined, () => 1, 1n, cycle]) {
        await rejects('STORAGE_VALUE_NOT_JSON', store().write('case', value, undefined));
      }
    });

    it('does not change with the object that was written', async () => {
      const mine = { facts: ['ea'] };
      await store().write('case', mine, undefined);
      mine.facts.push('open');
      assert.deepEqual((await storedIn(store(), 'case')).value, { facts: ['ea'] });
    });

    it('does not change with a value that was read', async () => {
      await store().write('case', { facts: ['ea'] }, undefined);
      const mine = (await storedIn(store(), 'case')).value;
      // Written above with this shape.
      (mine as { facts: string[] }).facts.push('open');
      assert.deepEqual((await storedIn(store(), 'case')).value, { facts: ['ea'] });
    });
  });
}
