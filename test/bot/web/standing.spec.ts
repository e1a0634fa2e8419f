import { expect } from 'chai';
import { standingOf } from '../../../bot/web/policy/standing.ts';
import { applies, type Scoped } from '../../../policy/condition.ts';
import { combinations, SAID_OR_NOT, VALUES } from '../../support/cases.ts';

const SCOPES: Scoped[] = [
  {},
  { when: { origin: ['ea', 'open'] } },
  { unless: { goal: ['move'] } },
  { when: { kind: ['usage-based'], origin: ['ea'] }, unless: { goal: ['move'], origin: ['ea'] } },
];

describe('standingOf', () => {
  it('is what applies says of a whole case', () => {
    for (const scope of SCOPES) {
      for (const facts of combinations({ ...VALUES, cloud: ['public'], role: ['direct-partner'] })) {
        expect(standingOf(scope, facts)).to.equal(applies(scope, facts) ? 'always' : 'never');
      }
    }
  });

  it('never claims of some facts what a whole case with them denies', () => {
    for (const scope of SCOPES) {
      for (const known of combinations({ ...SAID_OR_NOT, cloud: [undefined], role: [undefined] })) {
        const standing = standingOf(scope, known);
        const wholes = combinations({ ...VALUES, cloud: ['public'], role: ['direct-partner'] })
          .map((whole) => ({ ...whole, ...known }))
          .map((whole) => applies(scope, whole));
        if (standing === 'always') expect(wholes).to.not.include(false);
        if (standing === 'never') expect(wholes).to.not.include(true);
      }
    }
  });
});
