import type { Assets } from './assets.ts';
import { bannerView } from './bannerView.ts';
import { documentView } from './documentView.ts';
import { type Html, html } from './html.ts';
import type { Voice } from './voice.ts';

/** What is kept of a conversation and for how many days, and what the answers are worth: Teams asks for both. */
export function privacyPage(
  assets: Assets,
  voice: Voice,
  { days, hasPerson, hasReport }: { days: number; hasPerson: boolean; hasReport: boolean },
): Html {
  const { t, language } = voice;
  const title = t('page.privacy.title');
  const back = html`<a href="/policy?lang=${language}">${t('page.chat.table')}</a>`;
  return documentView(assets, {
    language,
    title,
    about: t('page.privacy.purpose'),
    style: 'policy.css',
    scripts: [],
    body: html`${bannerView(voice, { title, text: t('page.privacy.purpose'), dated: back, query: '' })}
<main class="prose">
<h2>${t('page.privacy.kept')}</h2><p>${t('page.privacy.keptText')}</p><p>${t('page.privacy.never')}</p><p>${t('page.privacy.opinions')}</p><p>${t('page.privacy.codes')}</p><p>${t('page.privacy.learned')}</p>
${hasReport && html`<p>${t('page.privacy.practised')}</p>`}
${hasPerson && html`<p>${t('page.privacy.personText')}</p>`}
<h2>${t('page.privacy.long')}</h2><p>${t('page.privacy.longText', { days: `${days}` })}</p>
<h2>${t('page.privacy.delete')}</h2><p>${t('page.privacy.deleteText')}</p>
<h2>${t('page.privacy.where')}</h2><p>${t('page.privacy.whereText')}</p>
<h2>${t('page.privacy.terms')}</h2><p>${t('page.privacy.termsText')}</p>
</main>`,
  });
}
