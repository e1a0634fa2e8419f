import { expect } from 'chai';
import type { Edition } from '../../../policy/edition.ts';
import { findings, found, foundBy, rowOf } from '../../support/planted.ts';

describe('verify: sources', () => {
  it('finds a rule that ends before it starts', () => {
    const all = found((edition) => {
      ruleOf(edition, 'MC17-15').place.lines = [48, 47];
    });
    expect(all).to.deep.equal(['sources: rules.MC17-15.place.lines']);
  });

  it('finds two rules with one id', () => {
    const all = found((edition) => {
      edition.rules.push(structuredClone(ruleOf(edition, 'MC17-09')));
    });
    expect(all).to.deep.equal(['sources: rules.MC17-09']);
  });

  it('finds a citation of a rule that does not exist', () => {
    const all = findings((edition) => {
      rowOf(edition, 'azure-direct').because.push('MC17-99');
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'sources', where: 'rows.azure-direct.because' });
    expect(all[0]?.says).to.contain('MC17-99');
  });

  it('finds it in a scoped citation and under see also', () => {
    const all = foundBy('sources', (edition) => {
      rowOf(edition, 'azure-direct').because.push({ rule: 'MC17-98', when: { goal: ['move'] } });
      for (const item of edition.seeAlso.slice(0, 1)) item.rule = 'MC17-97';
    });
    expect(all).to.deep.equal([
      'sources: rows.azure-direct.because',
      'sources: seeAlso.work-with-other-partners.rule',
    ]);
  });
});

function ruleOf(edition: Edition, id: string) {
  const rule = edition.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`the edition has no rule ${id}`);
  return rule;
}
