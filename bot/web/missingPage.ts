import type { Assets } from './assets.ts';
import { bannerView } from './bannerView.ts';
import { documentView } from './documentView.ts';
import { type Html, html } from './html.ts';
import type { Voice } from './voice.ts';

/** Says that there is no such edition, and where the newest is. */
export function missingPage(assets: Assets, voice: Voice): Html {
  const { t, language } = voice;
  const title = t('page.missing.title');
  return documentView(assets, {
    language,
    title,
    about: title,
    style: 'policy.css',
    scripts: [],
    body: html`${bannerView(voice, { title, text: t('page.missing.text'), dated: '', query: '' })}
<main><p><a href="/policy?lang=${language}">${t('page.missing.newest')}</a></p></main>`,
  });
}
