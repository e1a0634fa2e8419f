import { aloud } from '../../../policy/aloud.ts';
import { hyperlink } from '../../../policy/answer.ts';
import type { Edition, Row } from '../../../policy/edition.ts';
import type { Facts } from '../../../policy/facts.ts';
import { type Html, html, type Part } from '../html.ts';
import type { Voice } from '../voice.ts';
import { basisView } from './basisView.ts';
import { gradeMark } from './gradeMark.ts';
import { externalLink, sayable, scopedLines, scopeMark } from './lines.ts';
import { conditionWords } from './scopeWords.ts';

/** A gate or row, to be shown for cases that agree with the known facts. */
export type Entry = { edition: Edition; row: Row; known: Facts };

/** One entry in full: everything that may be said to somebody it answers, and what that rests on. */
export function entryView(voice: Voice, entry: Entry, isOpen: boolean): Html {
  const { edition, row } = entry;
  return html`
  <details class="entry" data-entry="${row.id}" data-outcome="${row.outcome}" data-grade="${row.support}"
    ${isOpen && html`open`}>
    <summary><span class="entry-when">${whenWords(voice, entry)}</span>
      <h3>${voice.say(edition.outcomes[row.outcome])}</h3> ${gradeMark(voice, row.support)}</summary>
    <div class="entry-body" id="entry-${row.id}">
      <div class="entry-answer">${answerView(voice, entry)}</div>
      <div class="entry-basis"><p class="sureness">${voice.say(edition.grades[row.support])}</p
      >${basisView(voice, entry)}</div>
    </div>
  </details>`;
}

function whenWords(voice: Voice, { edition, row }: Entry): string {
  const words = conditionWords(voice, row.when);
  const at = edition.gates.indexOf(row);
  return at < 0 ? words : voice.t('page.policy.check', { number: String(at + 1), condition: words });
}

function answerView(voice: Voice, { edition, row, known }: Entry): Html {
  const { t, say } = voice;
  const notes = sayable(row.notes, known);
  const caveats = sayable(row.caveats, known);
  const later = sayable(row.laterEvidence, known).map(
    (one) =>
      html`<li>${say(one.says)} ${scopeMark(voice, one, known)} <small>${say(one.evidence)}</small></li>`,
  );
  const lines = (items: Row['instead']) =>
    sayable(items, known).map((item) => {
      const way = item.link && externalLink(hyperlink(edition, item.link, voice.language));
      return html`<li>${say(item.says)} ${way} ${scopeMark(voice, item, known)}</li>`;
    });
  return html`<p class="verdict">${say(row.verdict)}</p>
    ${notes.length > 0 && scopedLines(voice, notes, known)}
    ${later.length > 0 && titled(t('page.policy.later'), html`<ul class="later">${later}</ul>`)}
    ${row.steps.length > 0 && titled(t('section.steps'), html`<ol>${lines(row.steps)}</ol>`)}
    ${row.instead.length > 0 && titled(t('section.instead'), html`<ul>${lines(row.instead)}</ul>`)}
    ${caveats.length > 0 && titled(t('section.caveats'), scopedLines(voice, caveats, known))}
    ${row.ask && titled(t('section.ask'), html`<p>${say(row.ask)}</p>`)}
    ${titled(t('page.policy.aloud'), html`<p>${aloud(edition, say(row.spoken), voice.language)}</p>`)}`;
}

function titled(title: string, body: Part): Html {
  return html`<h4>${title}</h4>${body}`;
}
