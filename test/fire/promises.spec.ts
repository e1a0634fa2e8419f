import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { BREAKS } from './promises/breaks.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

describe('promises that are broken on purpose', () => {
  for (const { promise, file, replaced, by, noticedBy } of BREAKS) {
    it(`can still be broken: ${promise}`, () => {
      expect(read(file).split(replaced), file).to.have.length(2);
      expect(by).not.to.equal(replaced);
      for (const spec of noticedBy) expect(read(spec)).to.contain('it(');
    });
  }
});
