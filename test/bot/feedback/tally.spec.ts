import { expect } from 'chai';
import fc from 'fast-check';
import type { Opinion } from '../../../bot/feedback/opinion.ts';
import { tally, troubleOf } from '../../../bot/feedback/tally.ts';
import { OPINIONS, RATINGS } from '../../../dialogs/opinions.ts';
import { opinion } from './opinions.ts';

const anyOpinion: fc.Arbitrary<Opinion> = fc
  .record({
    day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-11-26'),
    edition: fc.constantFrom('2017-06-09', '2026-01-01'),
    row: fc.constantFrom('one', 'two', 'three'),
    outcome: fc.constant('wait-or-cancel'),
    rules: fc.uniqueArray(fc.constantFrom('R1', 'R2', 'R3'), { minLength: 1 }),
    rating: fc.constantFrom(...RATINGS),
  })
  .map(({ rating, ...rest }) => ({ ...rest, ...rating }));
const anyOpinions = fc.array(anyOpinion, { maxLength: 60 });

describe('a tally of opinions', () => {
  it('counts by rule and by entry, with reasons and the entries that had trouble', () => {
    const [found] = tally([
      opinion(),
      opinion({ day: '2026-11-20' }),
      opinion({ row: 'azure-direct', rules: ['MC17-12'], opinion: 'unclear', reason: 'words' }),
      opinion({ row: 'other', rules: ['MC17-06'], opinion: 'right', reason: undefined }),
    ]);
    expect(found).to.deep.include({
      edition: '2017-06-09',
      from: '2026-11-20',
      to: '2026-11-26',
      right: 1,
      unclear: 1,
      wrong: 2,
    });
    expect(found?.rules).to.deep.equal([
      {
        id: 'MC17-12',
        right: 0,
        unclear: 1,
        wrong: 2,
        reasons: [
          { opinion: 'wrong', reason: 'steps', count: 2 },
          { opinion: 'unclear', reason: 'words', count: 1 },
        ],
        rows: ['azure-direct', 'azure-from-named-channel'],
      },
      {
        id: 'MC17-06',
        right: 1,
        unclear: 0,
        wrong: 2,
        reasons: [{ opinion: 'wrong', reason: 'steps', count: 2 }],
        rows: ['azure-from-named-channel'],
      },
    ]);
    expect(found?.rows.map(({ id }) => id)).to.deep.equal([
      'azure-from-named-channel',
      'azure-direct',
      'other',
    ]);
  });

  it('of nothing is none', () => {
    expect(tally([])).to.deep.equal([]);
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        const editions = tally(opinions);
        for (const name of OPINIONS) {
          const given = opinions.filter((one) => one.opinion === name);
          const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
          const cited = sum(given.map(({ rules }) => rules.length));
          expect(sum(editions.map((one) => one[name]))).to.equal(given.length);
          expect(sum(editions.flatMap(({ rows }) => rows.map((row) => row[name])))).to.equal(given.length);
          expect(sum(editions.flatMap(({ rules }) => rules.map((rule) => rule[name])))).to.equal(cited);
        }
        for (const judged of editions.flatMap(({ rules, rows }) => [...rules, ...rows])) {
          const counted = judged.reasons.reduce((all, { count }) => all + count, 0);
          expect(counted).to.equal(troubleOf(judged));
          expect(judged.rows.length > 0).to.equal(troubleOf(judged) > 0);
        }
      }),
    );
  });

  it('has the worst first, each once', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        for (const list of tally(opinions).flatMap(({ rules, rows }) => [rules, rows])) {
          const troubles = list.map(troubleOf);
          expect(troubles).to.deep.equal([...troubles].sort((one, other) => other - one));
          expect(new Set(list.map(({ id }) => id)).size).to.equal(list.length);
        }
      }),
    );
  });

  it('does not depend on the order in which they are read', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        expect(tally([...opinions].reverse())).to.deep.equal(tally(opinions));
      }),
    );
  });
});
