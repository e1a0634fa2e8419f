import type { Hyperlink } from '../../../policy/answer.ts';
import type { Scoped } from '../../../policy/condition.ts';
import type { Note } from '../../../policy/edition.ts';
import type { Facts } from '../../../policy/facts.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { scopeWords } from './scopeWords.ts';
import { standingOf } from './standing.ts';

/** Lines that may each be said only in part of an entry. */
export function scopedLines(voice: Voice, notes: readonly Note[], known: Facts): Html {
  return html`<ul class="lines">${notes.map(
    (note) => html`<li>${voice.say(note.says)} ${scopeMark(voice, note, known)}</li>`,
  )}</ul>`;
}

/** Says where something is true, when that is not everywhere among what is shown. */
export function scopeMark(voice: Voice, scoped: Scoped, known: Facts = {}): Html | undefined {
  if (standingOf(scoped, known) === 'always') return undefined;
  return html`<span class="scope">${scopeWords(voice, scoped)}</span>`;
}

/** What may be said in some case that agrees with the known facts. */
export function sayable<S extends Scoped>(items: readonly S[], known: Facts): S[] {
  return items.filter((item) => standingOf(item, known) !== 'never');
}

export function externalLink({ title, url }: Hyperlink): Html {
  return html`<a href="${url}" rel="noreferrer">${title}</a>`;
}
