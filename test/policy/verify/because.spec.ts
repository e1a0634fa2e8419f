import { expect } from 'chai';
import { found, foundBy, rowOf } from '../../support/planted.ts';

describe('verify: because', () => {
  it('finds a citation whose scope no case of its row has', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').because.push({ rule: 'MC17-06', when: { origin: ['ea'] } });
    });
    expect(all).to.deep.equal(['because: rows.azure-direct.because']);
  });

  it('finds it also when another citation of the rule counts', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').because.push({ rule: 'MC17-12', when: { origin: ['ea'] } });
    });
    expect(all).to.deep.equal(['because: rows.azure-direct.because']);
  });

  it('finds a case that is left without a rule', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').because = [{ rule: 'MC17-12', when: { goal: ['move'] } }];
    });
    expect(all).to.deep.equal(['because: rows.azure-direct.because']);
  });

  it('finds it where the answer comes before the fact that the rule hangs on', () => {
    const all = foundBy('because', (edition) => {
      rowOf(edition, 'sale-to-csp-partner').because = [
        { rule: 'MC17-15', when: { kind: ['license-based', 'usage-based', 'neither'] } },
      ];
    });
    expect(all).to.deep.equal(['because: gates.sale-to-csp-partner.because']);
  });

  it('finds a rule given twice for a case', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').because.push({ rule: 'MC17-12', when: { goal: ['move'] } });
    });
    expect(all).to.deep.equal(['because: rows.azure-direct.because']);
  });

  it('takes two citations of a rule that exclude each other', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').because = [
        { rule: 'MC17-12', when: { goal: ['move'] } },
        { rule: 'MC17-12', unless: { goal: ['move'] } },
      ];
    });
    expect(all).to.deep.equal([]);
  });
});
