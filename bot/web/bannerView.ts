import { LANGUAGES } from '../../policy/facts.ts';
import { type Html, html, type Part } from './html.ts';
import type { Voice } from './voice.ts';

const NAMES = { en: 'English', es: 'Español' } as const;

export type Banner = {
  title: string;
  text: string;
  /** The date of the edition, and the way to the other page. */
  dated: Part;
  /** Query of this page without its language, starting with & or empty. */
  query: string;
};

/** The top of every page. A script may change its words in place: they are marked with their names. */
export function bannerView({ language, t }: Voice, { title, text, dated, query }: Banner): Html {
  return html`<header class="banner"><div class="banner-inner">
  <h1 data-word="title">${title}</h1>
  <nav aria-label="${t('page.language')}" data-word-label="language"><ul class="languages">${LANGUAGES.map(
    (one) => html`<li><a href="?lang=${one}${query}" lang="${one}" hreflang="${one}" data-language="${one}"
      ${one === language && html`aria-current="true"`}>${NAMES[one]}</a></li>`,
  )}</ul></nav>
  <p class="purpose" data-word="purpose">${text}</p>
  <p class="dated">${dated}</p>
</div></header>`;
}
