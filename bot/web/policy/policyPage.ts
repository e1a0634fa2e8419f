import type { Edition } from '../../../policy/edition.ts';
import type { Tally } from '../../feedback/tally.ts';
import type { Assets } from '../assets.ts';
import { bannerView } from '../bannerView.ts';
import { dayInWords } from '../day.ts';
import { documentView } from '../documentView.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { entriesView } from './entriesView.ts';
import type { Filters } from './filters.ts';
import { filterView } from './filterView.ts';
import { gatesView } from './gatesView.ts';
import { gridView } from './gridView.ts';
import { opinionsView } from './opinionsView.ts';
import { policyAddress } from './policyAddress.ts';
import { referenceView } from './referenceView.ts';
import { reviewView } from './reviewView.ts';

export type PolicyPage = {
  edition: Edition;
  /** Every edition that can be chosen. */
  all: readonly Edition[];
  filters: Filters;
  /** What people said about its answers; undefined while they said nothing. */
  said: Tally | undefined;
  /** Query of this page without its language, starting with & or empty. */
  query: string;
  /** Whether there is a page to talk on. */
  chat: boolean;
  /** Where people talk to the bot in Teams, when there is no page for it. */
  teams: string | null;
};

/** The decision table of an edition: everything the assistant can say from it, to read, check, print and approve. */
export function policyPage(assets: Assets, voice: Voice, page: PolicyPage): Html {
  const { t, say, language } = voice;
  const { edition, all, filters, said, query, chat, teams } = page;
  const title = t('page.policy.title');
  const banner = bannerView(voice, {
    title,
    text: t('page.policy.intro'),
    dated: html`${t('dated', { date: dayInWords(edition.date, language) })} · ${say(edition.title)}
      ${chat && html`<span class="elsewhere">· <a href="/?lang=${language}">${t('page.policy.toChat')}</a></span>`}`,
    query,
  });
  return documentView(assets, {
    language,
    title: `${title} · ${t('product.name')}`,
    about: t('page.policy.intro'),
    style: 'policy.css',
    scripts: ['policy.js'],
    body: html`${banner}
<main>
  ${teams && html`<p class="reach">${t('page.policy.reach')} <a href="${teams}">${t('page.policy.toTeams')}</a></p>`}
  ${all.length > 1 && editionsView(voice, page)}
  ${reviewView(voice, edition)}
  ${gridView(voice, edition)}
  ${gatesView(voice, edition)}
  <section id="list" aria-labelledby="list-title"><h2 id="list-title">${t('page.policy.list')}</h2>
    ${filterView(voice, edition, filters)}${entriesView(voice, edition, filters)}</section>
  ${said && opinionsView(voice, edition, said)}
  ${referenceView(voice, edition)}
</main>
<dialog id="sheet" aria-labelledby="sheet-title"><div class="sheet-top"><p id="sheet-title"></p
  ><form method="dialog"><button>${t('page.policy.close')}</button></form></div><div id="sheet-body"></div></dialog>`,
  });
}

function editionsView(voice: Voice, { edition, all }: PolicyPage): Html {
  const { language, t } = voice;
  return html`<nav class="editions" aria-label="${t('page.policy.editions')}"><ul>${all.map(
    (one) =>
      html`<li><a href="${policyAddress(language, one)}" ${
        one.id === edition.id && html`aria-current="page"`
      }>${dayInWords(one.date, language)}${one.preview && ` · ${t('page.policy.previewShort')}`}</a></li>`,
  )}</ul></nav>`;
}
