import { expect } from 'chai';
import { likelyCases, usefulCases } from '../../dialogs/likelyCases.ts';
import { createReader } from '../../dialogs/reading/read.ts';
import { consult } from '../../policy/consult.ts';
import type { Facts } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { translators } from '../support/talk.ts';

const read = createReader(translators);
const casesIn = (text: string) => likelyCases(text, 'en', { edition, read });
const outcomesOf = (cases: Facts[]) =>
  cases.map((facts) => {
    const consultation = consult(edition, facts);
    return consultation.status === 'answered' ? consultation.outcome : 'asking';
  });

describe('likelyCases', () => {
  it('finds the one case of a text that says all that counts', () => {
    expect(casesIn('azure ea')).to.deep.equal([{ origin: 'ea', kind: 'usage-based' }]);
    expect(casesIn('office 365 de otro csp')).to.deep.equal([
      { origin: 'csp-partner', kind: 'license-based' },
    ]);
    expect(outcomesOf(casesIn('vender a otro csp'))).to.deep.equal(['resale-refused']);
  });

  it('finds one case for each value that a text leaves open, in the order of the questions', () => {
    expect(casesIn('office 365 ea')).to.deep.equal([
      { origin: 'ea', kind: 'license-based', goal: 'support' },
      { origin: 'ea', kind: 'license-based', goal: 'move' },
    ]);
    expect(casesIn('azure').map(({ origin }) => origin)).to.have.length(8);
  });

  it('finds only the values that somebody is undecided between', () => {
    const cases = casesIn('the customer has either open or ea licenses, wants support');
    expect(cases.map(({ origin }) => origin)).to.deep.equal(['open', 'ea']);
    expect(new Set(casesIn('otro partner').map(({ origin }) => origin))).to.include.keys('csp-partner');
    expect(casesIn('otro partner').map(({ origin }) => origin)).not.to.include('ea');
  });

  it('finds every subscription of several', () => {
    const cases = casesIn('azure from ea and office from open');
    expect(cases).to.deep.include({ origin: 'ea', kind: 'usage-based' });
    expect(cases).to.deep.include({ origin: 'open', kind: 'license-based', goal: 'move' });
  });

  it('finds what was typed so far while the last word is not yet one', () => {
    expect(casesIn('azure ea xyzz')).to.deep.equal(casesIn('azure ea'));
    expect(casesIn('otro partner o')).to.deep.equal(casesIn('otro partner'));
  });

  it('finds at most eight, every answer among them, each once and decided', () => {
    for (const text of ['office 365', 'move', 'reseller', 'us government', 'indirect reseller']) {
      const cases = casesIn(text);
      expect(cases.length, text).to.equal(8);
      expect(outcomesOf(cases), text).not.to.include('asking');
      expect(new Set(cases.map((facts) => JSON.stringify(facts))).size).to.equal(8);
    }
    expect(new Set(outcomesOf(casesIn('office 365')))).to.deep.equal(
      new Set(['request-reseller-relationship', 'wait-or-cancel', 'not-covered', 'source-silent']),
    );
  });

  it('finds none where nothing is understood, and no command is one', () => {
    for (const text of ['', ' ', 'pizza', 'help', 'delete my data', 'xyzz', 'gracias', '?'])
      expect(casesIn(text), text).to.deep.equal([]);
  });
});

describe('usefulCases', () => {
  it('are six that are decided, with no answer twice', () => {
    const outcomes = outcomesOf(usefulCases(edition));
    expect(outcomes).to.have.length(6);
    expect(outcomes).not.to.include('asking');
  });
});
