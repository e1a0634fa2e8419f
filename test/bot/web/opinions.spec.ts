import { expect } from 'chai';
import type { Opinion } from '../../../bot/feedback/opinion.ts';
import { tally } from '../../../bot/feedback/tally.ts';
import { LANGUAGES } from '../../../policy/facts.ts';
import { edition } from '../../support/edition.ts';
import { translators } from '../../support/talk.ts';
import { opinion } from '../feedback/opinions.ts';
import { openSite, type Site } from './site.ts';

const SAID = [
  opinion(),
  opinion({ day: '2026-11-20' }),
  opinion({ reason: 'link' }),
  opinion({ row: 'azure-direct', rules: ['MC17-12'], opinion: 'unclear', reason: 'words' }),
  opinion({ row: 'not-in-csp', rules: ['MC17-01'], opinion: 'right', reason: undefined }),
];

describe('what people said, on the policy page', () => {
  let site: Site;
  afterEach(() => site.close());

  async function pageWith(opinions: Opinion[], path = '/policy') {
    site = await openSite({ kind: 'here' }, [edition], { said: async () => tally(opinions) });
    const page = await site.text(path);
    const [section = ''] = /<section aria-labelledby="said-title">.*?<\/section>/s.exec(page) ?? [];
    return { page, section };
  }

  for (const language of LANGUAGES) {
    it(`lists rules with trouble, the worst first, with counts, reasons and days (${language})`, async () => {
      const { section } = await pageWith(SAID, `/policy?lang=${language}`);
      const say = translators[language];
      const rules = [...section.matchAll(/data-said="([^"]+)"/g)].map(([, id]) => id);
      expect(rules).to.deep.equal(['MC17-12', 'MC17-06']);
      expect(section).to.include(say('said.counts', { right: '1', unclear: '1', wrong: '3' }));
      expect(section).to.include(say('said.counts', { right: '0', unclear: '0', wrong: '3' }));
      for (const [label, count] of [
        [say('opinion.wrong.steps.label'), '2'],
        [say('opinion.wrong.link.label'), '1'],
        [say('opinion.unclear.words.label'), '1'],
      ] as const) {
        expect(section).to.include(say('said.reason', { label, count }));
      }
      // Which spaces stand around the dash is for the version of Node to choose.
      expect(section).to.match(/20\s?–\s?26 (de n|N)ov[a-z]+ (de )?2026/);
      expect(section).not.to.match(/\b(page|said|opinion)\.[a-z]+\b|\{\{|undefined|\[object/);
    });
  }

  it('leads from each rule to the entries that were called wrong or unclear', async () => {
    const { section } = await pageWith(SAID);
    const links = [...section.matchAll(/<a href="([^"]+)#entry-([a-z-]+)" data-case=/g)];
    expect(links.map(([, , entry]) => entry)).to.deep.equal([
      'azure-from-named-channel',
      'azure-direct',
      'azure-from-named-channel',
    ]);
    for (const [, address = '', entry] of links)
      expect(await site.text(address.replaceAll('&amp;', '&'))).to.include(`id="entry-${entry}"`);
  });

  it('says so where nothing was called wrong or unclear', async () => {
    const { section } = await pageWith([opinion({ opinion: 'right', reason: undefined })]);
    expect(section).to.include(translators.en('said.noTrouble')).and.not.to.include('<dl');
  });

  for (const [why, opinions] of [
    ['nobody said anything', []],
    ['people spoke of another edition', [opinion({ edition: '1999-01-01' })]],
  ] as const) {
    it(`is not there while ${why}`, async () => {
      const { page, section } = await pageWith([...opinions]);
      expect(section).to.equal('');
      expect(page).not.to.include(translators.en('said.title'));
    });
  }

  it('has no link for an entry that the edition does not have', async () => {
    const { section } = await pageWith([opinion({ row: 'gone', rules: ['<b>'] })]);
    expect(section).to.include('data-said="&lt;b&gt;"').and.not.to.include('<a ');
  });

  it('is said to be kept without who said it, on the privacy page', async () => {
    await pageWith([]);
    for (const language of LANGUAGES) {
      const page = await site.text(`/privacy?lang=${language}`);
      expect(page).to.include(translators[language]('page.privacy.opinions'));
    }
  });
});
