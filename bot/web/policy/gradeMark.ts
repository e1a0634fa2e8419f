import type { Grade } from '../../../policy/edition.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';

/** Shapes that differ without colour: full, three quarters, half, a question, empty, barred. */
const SHAPES: Record<Grade, Html> = {
  explicit: html`<circle cx="8" cy="8" r="6.25" fill="currentColor"/>`,
  general: html`<path d="M8 1.75A6.25 6.25 0 1 1 1.75 8H8z" fill="currentColor"/>`,
  'by-example': html`<path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>`,
  ambiguous: html`<path d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.2M8 11.4v.2" stroke-linecap="round"/>`,
  silent: html``,
  excluded: html`<path d="M4.8 8h6.4" stroke-linecap="round"/>`,
};

/** How sure the source is: a mark and its name. */
export function gradeMark({ t }: Voice, grade: Grade): Html {
  return html`<span class="grade grade-${grade}"><svg viewBox="0 0 16 16" aria-hidden="true"
    fill="none" stroke="currentColor" stroke-width="1.5"><circle cx="8" cy="8" r="6.25"/>${SHAPES[grade]}</svg
    >${t(`page.grade.${grade}`)}</span>`;
}
