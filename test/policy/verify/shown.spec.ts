import { expect } from 'chai';
import { writeAnswer } from '../../../policy/answer.ts';
import { consult } from '../../../policy/consult.ts';
import { editionCopy } from '../../support/edition.ts';
import { findings, found, rowOf } from '../../support/planted.ts';

const says = { en: 'Said.', es: 'Dicho.' };
const evidence = { en: 'a spec', es: 'una prueba' };

describe('verify: shown', () => {
  it('finds a note, caveat or later fact in whose scope its row has no case', () => {
    const all = found((edition) => {
      const row = rowOf(edition, 'azure-direct');
      const when: { origin: ['ea'] } = { origin: ['ea'] };
      row.notes.unshift({ says, when });
      row.caveats.unshift({ says, when });
      row.laterEvidence.unshift({ says, when, notBefore: '2020', evidence });
    });
    expect(all).to.deep.equal([
      'shown: rows.azure-direct.notes.0',
      'shown: rows.azure-direct.caveats.0',
      'shown: rows.azure-direct.laterEvidence.0',
    ]);
  });

  it('finds a note that is left out in every case of its row', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').notes.push({ says, unless: { kind: ['usage-based'] } });
    });
    expect(all).to.deep.equal(['shown: rows.azure-direct.notes.2']);
  });

  it('takes a note for those who have not said what they want', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').notes.push({ says, unless: { goal: ['support', 'move'] } });
    });
    expect(all).to.deep.equal([]);
  });

  it('finds a value of a scope that its row never has', () => {
    const all = findings((edition) => {
      const { notes } = rowOf(edition, 'azure-direct');
      notes.push({ says, when: { goal: ['move', 'sell-to-csp'] } }, { says, unless: { origin: ['ea'] } });
    });
    expect(all.map(({ check, where }) => `${check}: ${where}`)).to.deep.equal([
      'shown: rows.azure-direct.notes.2, goal',
      'shown: rows.azure-direct.notes.3, origin',
    ]);
    expect(all[0]?.says).to.contain('"sell-to-csp"');
    expect(all[1]?.says).to.contain('"ea"');
  });

  it('finds a caveat of a cloud for an outcome that never comes up there', () => {
    const all = found((edition) => {
      edition.cloudCaveats[0]?.outcomes.push('out-of-scope-cloud');
    });
    expect(all).to.deep.equal(['shown: cloudCaveats.CF-1 for out-of-scope-cloud']);
  });

  it('finds a link under see also that nobody is given', () => {
    const all = found((edition) => {
      const role = { role: ['indirect-provider'] as ['indirect-provider'] };
      edition.seeAlso.push({ link: 'multichannel', rule: 'MC17-18', label: says, when: role, unless: role });
    });
    expect(all).to.deep.equal(['shown: seeAlso.multichannel']);
  });

  it('finds what an answer has no room for, as answers are written', () => {
    const overfull = (edition: ReturnType<typeof editionCopy>) => {
      const row = rowOf(edition, 'azure-direct');
      row.caveats.push({ says: { en: 'Second', es: 'Segundo' } }, { says: { en: 'Third', es: 'Tercero' } });
      for (const text of ['First', 'Other']) {
        row.laterEvidence.push({ says: { en: text, es: `${text}o` }, notBefore: '2020', evidence });
      }
    };
    expect(found(overfull)).to.deep.equal([
      'shown: rows.azure-direct.caveats.2',
      'shown: rows.azure-direct.laterEvidence.1',
    ]);

    const edition = editionCopy();
    overfull(edition);
    const next = consult(edition, { origin: 'microsoft-direct', kind: 'usage-based' });
    if (next.status !== 'answered') throw new Error('expects an answer');
    const { caveats, later } = writeAnswer(edition, next, 'en');
    expect(caveats.slice(1)).to.deep.equal(['Second']);
    expect(later).to.deep.equal(['First']);
  });
});
