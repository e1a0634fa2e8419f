import type { ChatWords } from './chatWording.ts';
import { type Html, html } from './html.ts';

/** The place for a conversation, with what is said when it cannot be had. */
export function conversationView(words: ChatWords, withoutScript: string, service?: string): Html {
  return html`<div id="notice" role="status" hidden><p data-word="unreachable">${words.unreachable}</p
    ><button type="button" data-word="retry">${words.retry}</button></div>
  <noscript><p class="without-script">${withoutScript}</p></noscript>
  <div id="conversation" ${service && html`data-service="${service}"`}></div>`;
}
