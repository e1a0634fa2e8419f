import { expect } from 'chai';
import { html } from '../../../bot/web/html.ts';
import { aloud } from '../../../policy/aloud.ts';
import { consult } from '../../../policy/consult.ts';
import { factsSchema, LANGUAGES } from '../../../policy/facts.ts';
import type { Text } from '../../../policy/text.ts';
import { edition, editionCopy } from '../../support/edition.ts';
import { openSite, type Site } from './site.ts';

describe('the policy page', () => {
  let site: Site;
  const pages = { en: '', es: '' };
  before(async () => {
    site = await openSite();
    for (const language of LANGUAGES) pages[language] = await site.text(`/policy?lang=${language}`);
  });
  after(() => site.close());

  for (const language of LANGUAGES) {
    it(`shows in every cell what consult answers (${language})`, () => {
      const cells = tagsOf(pages[language], 'td');
      expect(cells).to.have.length(24);
      for (const { origin, kind, goal, outcome, grade } of cells) {
        const facts = factsSchema.parse({ origin, kind, ...(goal && { goal }) });
        expect(consult(edition, facts)).to.include({ status: 'answered', outcome, support: grade });
      }
    });

    it(`shows every text of the edition (${language})`, () => {
      const missing = textsOf(edition)
        .map((text) => String(html`${aloud(edition, text[language], language)}`))
        .filter((text) => !pages[language].includes(text));
      expect(missing).to.deep.equal([]);
    });

    it(`lists every rule and reading (${language})`, () => {
      const listed = (name: string) =>
        [...pages[language].matchAll(new RegExp(`<div data-${name}="([^"]+)"`, 'g'))].map(([, id]) => id);
      expect(listed('rule')).to.deep.equal(edition.rules.map(({ id }) => id));
      expect(listed('reading')).to.deep.equal(edition.readings.map(({ id }) => id));
      expect(listed('rule')).to.have.length(20);
      expect(listed('reading')).to.have.length(11);
    });

    it(`shows no name of a text in place of the text (${language})`, () => {
      expect(pages[language]).to.not.match(/\b(page|option|fact|section|button|holding|product)\.[a-z]+\b/);
      expect(pages[language]).to.not.match(/\{\{|undefined|\[object/);
    });
  }

  it('shows each check with what it decides, in order', () => {
    const gates = tagsOf(pages.en, 'li').filter(({ gate }) => gate);
    expect(gates).to.deep.equal(
      edition.gates.map(({ id, outcome, support }) => ({ gate: id, outcome, grade: support })),
    );
  });

  it('leads from each cell to its entry', async () => {
    const links = [...pages.en.matchAll(/<a href="([^"]+)#entry-([a-z-]+)"/g)];
    expect(links).to.have.length(24 + edition.gates.length);
    for (const [, address = '', entry] of links) {
      const page = await site.text(address.replaceAll('&amp;', '&'));
      expect(tagsOf(page, 'details').map((one) => one.entry)).to.include(entry);
    }
  });

  it('says that nobody has reviewed the edition, or who did', async () => {
    const review = { reviewedBy: 'Ana <Policy>', reviewedOn: '2026-11-02' };
    const reviewed = await openSite({ kind: 'here' }, [{ ...editionCopy(), ...review }]);
    const page = await reviewed.text('/policy?lang=es');
    await reviewed.close();
    expect(pages.en).to.include('Not yet reviewed');
    expect(page).to.include('Revisada por Ana &lt;Policy&gt; el 2 de noviembre de 2026');
  });
});

/** The data- attributes of every element with this name that has any. */
function tagsOf(page: string, name: string): Record<string, string>[] {
  return [...page.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))]
    .map(([, attributes = '']) =>
      Object.fromEntries(
        [...attributes.matchAll(/data-([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
    )
    .filter((tag) => Object.keys(tag).length > 0);
}

function textsOf(part: unknown): Text[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('en' in part && 'es' in part) return [part as Text]; // an edition has no other objects with these keys
  return Object.values(part).flatMap(textsOf);
}
