import type { Edition } from '../../policy/edition.ts';
import { askedOf, type PracticeCount } from '../learning/practiceCounts.ts';
import type { Assets } from './assets.ts';
import { bannerView } from './bannerView.ts';
import { documentView } from './documentView.ts';
import { type Html, html } from './html.ts';
import type { Voice } from './voice.ts';

export type LearnReport = { edition: Edition; counts: readonly { rule: string; count: PracticeCount }[] };

/** For whoever trains a team: how often each rule was answered right and wrong, by everybody together. */
export function learnReportPage(assets: Assets, voice: Voice, { edition, counts }: LearnReport): Html {
  const { t, language } = voice;
  const title = t('page.report.title');
  const hardestFirst = [...counts].sort((one, other) => shareWrong(other.count) - shareWrong(one.count));
  const back = html`<a href="/policy?lang=${language}">${t('page.chat.table')}</a>`;
  const rows = hardestFirst.map((counted) => rowView(voice, edition, counted));
  const heads = COLUMNS.map((column) => html`<th scope="col">${t(`page.report.${column}`)}</th>`);
  return documentView(assets, {
    language,
    title,
    about: t('page.report.purpose'),
    style: 'policy.css',
    scripts: [],
    body: html`${bannerView(voice, { title, text: t('page.report.purpose'), dated: back, query: '' })}
<main class="prose">
${
  rows.length === 0
    ? html`<p>${t('page.report.none')}</p>`
    : html`<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table class="report"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
}
</main>`,
  });
}

/** The share comes before the words, so that a telephone shows it. */
const COLUMNS = ['rule', 'share', 'wrong', 'unsure', 'asked', 'says'] as const;

/** Up to a quarter wrong is well, and more than half is not. */
const LIMITS = html`low="0.25" high="0.5" optimum="0"`;

function rowView({ t, say }: Voice, edition: Edition, { rule, count }: LearnReport['counts'][number]): Html {
  const text = edition.rules.find(({ id }) => id === rule)?.says;
  const share = shareWrong(count);
  const meter = html`<meter min="0" max="1" ${LIMITS} value="${share.toFixed(2)}" aria-label="${t('page.report.share')}"></meter>`;
  return html`<tr><th scope="row">${rule}</th><td class="share">${meter} ${Math.round(100 * share)} %</td><td>${
    count.wrong
  }</td><td>${count.unsure}</td><td>${askedOf(count)}</td><td>${text && say(text)}</td></tr>`;
}

/** Of those who answered: whoever did not know was not wrong. */
function shareWrong({ right, wrong }: PracticeCount): number {
  return wrong / Math.max(1, right + wrong);
}
