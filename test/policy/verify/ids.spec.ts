import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: ids', () => {
  it('finds a row with the id of a gate', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').id = 'syndication-seller';
    });
    expect(all).to.deep.equal(['ids: gates and rows']);
  });

  it('finds two readings or cloud caveats with one id', () => {
    const all = found((edition) => {
      edition.readings.push(...structuredClone(edition.readings.slice(0, 1)));
      for (const caveat of edition.cloudCaveats) caveat.id = 'CF-1';
    });
    expect(all).to.deep.equal(['ids: readings', 'ids: cloudCaveats']);
  });

  it('finds an edition whose id is of another day', () => {
    const all = found((edition) => {
      edition.date = '2017-06-10';
    });
    expect(all).to.deep.equal(['ids: id']);
  });

  it('takes an id with a word after the date', () => {
    const all = found((edition) => {
      edition.id = '2017-06-09-preview';
    });
    expect(all).to.deep.equal([]);
  });
});
