import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import type { Assets } from './assets.ts';
import { bannerView } from './bannerView.ts';
import { chatWording } from './chatWording.ts';
import { conversationView } from './conversationView.ts';
import { documentView } from './documentView.ts';
import { Html, html } from './html.ts';
import { voiceOf } from './voice.ts';

export type ChatPage = {
  assets: Assets;
  translate: Record<Language, Translate>;
  edition: Edition;
  language: Language;
  nonce: string;
  /** Origin of the Direct Line service to talk through; without it the page talks to this site. */
  service?: string | undefined;
};

/** The page people talk on. Its script finds the wording of both languages in the page itself. */
export function chatPage({ assets, translate, edition, language, nonce, service }: ChatPage): Html {
  const wording = chatWording(translate, edition);
  const words = wording[language];
  const banner = bannerView(voiceOf(language, translate[language]), {
    title: words.title,
    text: words.purpose,
    dated: html`<span data-word="dated">${words.dated}</span> ·
      <a class="elsewhere" href="/policy?lang=${language}" data-path="/policy" data-word="table">${words.table}</a> ·
      <a class="elsewhere" href="/desk?lang=${language}" data-path="/desk" data-word="desk">${words.desk}</a>`,
    query: '',
  });
  return documentView(assets, {
    language,
    title: words.title,
    about: words.purpose,
    style: 'chat.css',
    scripts: ['webchat.js', 'chat.js'],
    nonce,
    body: html`${banner}
<main aria-label="${words.conversation}" data-word-label="conversation">
  ${conversationView(words, translate[language]('page.chat.withoutScript'), service)}
</main>
<script type="application/json" id="wording">${Html.fromJson(wording)}</script>`,
  });
}
