import { expect } from 'chai';
import { entriesLeft, filtersFrom } from '../../../bot/web/policy/filters.ts';
import { consult } from '../../../policy/consult.ts';
import { combinations, VALUES } from '../../support/cases.ts';
import { edition } from '../../support/edition.ts';
import { openSite } from './site.ts';

describe('filters', () => {
  const left = (query: string) =>
    [...entriesLeft(edition, filtersFrom(new URLSearchParams(query)))].map(({ id }) => id);

  it('leave everything when nothing is chosen or understood', () => {
    const all = [...edition.gates, ...edition.rows].map(({ id }) => id);
    expect(left('')).to.have.members(all);
    expect(left('origin=&kind=nonsense&grade=1&outcome=__proto__&other=x')).to.have.members(all);
  });

  it('leave for a whole case the one entry that decides it', () => {
    for (const facts of combinations({ ...VALUES, role: [undefined] })) {
      const answer = consult(edition, facts);
      const decided = answer.status === 'answered' && answer.row.id;
      expect(left(String(new URLSearchParams(facts)))).to.deep.equal([decided]);
    }
  });

  it('leave what comes out so, said so firmly', () => {
    expect(left('outcome=wait-or-cancel&grade=general')).to.deep.equal(['license-move-own-channel']);
    expect(left('outcome=not-covered&grade=silent')).to.deep.equal([]);
  });

  it('hide what an entry says about other cases alone', async () => {
    const site = await openSite();
    const page = await site.text('/policy?lang=en&origin=open&kind=license-based&goal=support&cloud=public');
    const none = await site.text('/policy?lang=en&outcome=not-covered&grade=silent');
    await site.close();
    const [, entries = ''] = page.split('id="entries"');
    const [entry = ''] = entries.split('</details>');
    expect(entry).to.include('MC17-05').and.to.include('1 of 14 entries');
    expect(entry).to.not.match(/MC17-0[3467]|CF-\d/);
    expect(none).to.include('No entry fits');
  });
});
