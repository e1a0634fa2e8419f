import { expect } from 'chai';
import { type Consultation, consult } from '../../../policy/consult.ts';
import type { Edition } from '../../../policy/edition.ts';
import type { Facts } from '../../../policy/facts.ts';
import { verify } from '../../../policy/verify/verify.ts';
import { combinations, SAID_OR_NOT } from '../../support/cases.ts';
import { editionCopy } from '../../support/edition.ts';
import { expected } from '../2017-06-09/expected.ts';
import type { Expected } from '../expectations.ts';
import { type Mutation, narrowings, removals, repeats, swaps, uncitings, widenings } from './mutations.ts';

const cases = combinations(SAID_OR_NOT);

describe('a mutated edition', () => {
  it('is compared with 2880 cases that the edition as it is passes', () => {
    expect(cases).to.have.length(2880);
    expect(isCaught({ name: 'nothing changed', apply: () => {} })).to.equal(false);
  });

  it('is caught when a row or gate is missing', () => {
    expect(survivors(removals(), 14)).to.deep.equal([]);
  });

  it('is caught when a row or gate stands twice', () => {
    expect(survivors(repeats(), 14)).to.deep.equal([]);
  });

  it('is caught when two gates change places', () => {
    expect(survivors(swaps(), 3)).to.deep.equal([]);
  });

  it('is caught when a condition lacks a value', () => {
    expect(survivors(narrowings(), 26)).to.deep.equal([]);
  });

  it('is caught when a citation is missing', () => {
    expect(survivors(uncitings(), 43)).to.deep.equal([]);
  });

  it('is caught when a row or gate is wider, unless a gate takes all that was added', () => {
    // A sale never comes to the rows, so `support or move` and any goal at all are the same.
    expect(survivors(widenings(), 142)).to.deep.equal([
      'license-from-csp-partner for any goal',
      'license-from-other-program for any goal',
      'azure-from-named-channel for any goal',
      'azure-direct for any goal',
      'azure-from-other-program for any goal',
      'azure-from-csp-partner for any goal',
      'azure-from-third-party for any goal',
    ]);
  });
}).timeout(30_000);

/** The mutations that nothing tells from the edition as it is; `count` guards against trying none. */
function survivors(mutations: readonly Mutation[], count: number): string[] {
  expect(mutations).to.have.length(count);
  return mutations.filter((mutation) => !isCaught(mutation)).map(({ name }) => name);
}

function isCaught({ apply }: Mutation): boolean {
  const edition = editionCopy();
  apply(edition);
  return verify(edition).length > 0 || cases.some((facts) => differs(edition, facts));
}

function differs(edition: Edition, facts: Facts): boolean {
  return line(consult(edition, facts)) !== line(expected(facts));
}

function line(next: Consultation | Expected): string {
  return next.status === 'asking'
    ? `asks ${next.fact}`
    : `answers ${next.outcome} ${next.support} ${[...next.rules].sort()}`;
}
