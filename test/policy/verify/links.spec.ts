import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: links', () => {
  it('finds a link that does not exist, wherever it stands', () => {
    const all = found((edition) => {
      edition.seeAlso.push({ link: 'gone-too', rule: 'MC17-18', label: { en: 'Gone', es: 'Fuera' } });
      const says = { en: 'Gone.', es: 'Fuera.' };
      rowOf(edition, 'sale-to-csp-partner').instead.push({ says, link: 'gone' });
      rowOf(edition, 'azure-direct').steps.unshift({ act: 'check', says, link: 'gone' });
    });
    expect(all).to.deep.equal([
      'links: seeAlso.3',
      'links: gates.sale-to-csp-partner.instead.3',
      'links: rows.azure-direct.steps.0',
    ]);
  });

  it('finds that the page of the source is not among the links', () => {
    const all = found((edition) => {
      edition.source.page = 'constructor';
    });
    expect(all).to.deep.equal(['links: source.page', 'links: links.multichannel']);
  });

  it('finds a link that is used nowhere', () => {
    const all = found((edition) => {
      for (const step of rowOf(edition, 'azure-from-csp-partner').steps) delete step.link;
    });
    expect(all).to.deep.equal(['links: links.switch-azure-subscriptions-to-a-different-partner']);
  });
});
