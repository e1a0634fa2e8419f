import { bannerView } from './bannerView.ts';
import type { ChatPage } from './chatPage.ts';
import { conversationView } from './conversationView.ts';
import { deskWording, type Opening } from './deskWording.ts';
import { documentView } from './documentView.ts';
import { Html, html } from './html.ts';
import { voiceOf } from './voice.ts';

export type DeskPage = ChatPage & { opening: Opening };

/** The page of somebody who guides a customer on the phone: the conversation, and the case beside it. */
export function deskPage({ assets, translate, edition, language, nonce, opening, service }: DeskPage): Html {
  const wording = deskWording(translate, edition);
  const words = wording[language];
  const banner = bannerView(voiceOf(language, translate[language]), {
    title: words.title,
    text: words.purpose,
    dated: html`<span data-word="dated">${words.dated}</span> ·
      <a class="elsewhere" href="/?lang=${language}" data-path="/" data-word="chat">${words.chat}</a> ·
      <a class="elsewhere" href="/policy?lang=${language}" data-path="/policy" data-word="table">${words.table}</a>`,
    query: '',
  });
  return documentView(assets, {
    language,
    title: words.title,
    about: words.purpose,
    style: 'desk.css',
    // The case can be worked on before the conversation is drawn.
    scripts: ['desk.js'],
    preload: 'webchat.js',
    nonce,
    body: html`${banner}
<main>
  <nav class="sides"><button type="button" data-side="case" data-word="case" aria-pressed="true">${words.case}</button
    ><button type="button" data-side="talk" data-word="conversation" aria-pressed="false">${words.conversation}</button></nav>
  <section id="talk" aria-label="${words.conversation}" data-word-label="conversation">
    ${conversationView(words, translate[language]('page.chat.withoutScript'), service)}
  </section>
  <section id="case" aria-label="${words.case}" data-word-label="case" tabindex="-1">
    <div id="panel"><p class="waiting" data-word="waiting">${words.waiting}</p></div>
  </section>
</main>
<div id="said" role="status" aria-live="polite"></div>
<dialog id="keys" aria-labelledby="keys-title"></dialog>
<script type="application/json" id="wording">${Html.fromJson(wording)}</script>
<script type="application/json" id="opening">${Html.fromJson(opening)}</script>`,
  });
}
