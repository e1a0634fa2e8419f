import type { Edition } from '../../../policy/edition.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { entryView } from './entryView.ts';
import { entriesLeft, type Filters } from './filters.ts';

/** More than these are easier to choose from closed. */
const MOST_OPEN = 3;

/** The entries that the filters leave, with what they say about the facts the filters name. */
export function entriesView(voice: Voice, edition: Edition, filters: Filters): Html {
  const all = [...edition.gates, ...edition.rows];
  const left = entriesLeft(edition, filters);
  const shown = all.filter((row) => left.has(row));
  const count = { shown: String(shown.length), all: String(all.length) };
  const isOpen = shown.length <= MOST_OPEN;
  return html`<div id="entries">
    <p class="count" role="status">${voice.t(shown.length > 0 ? 'page.policy.count' : 'page.policy.countNone', count)}</p>
    ${shown.map((row) => entryView(voice, { edition, row, known: filters.facts }, isOpen))}
  </div>`;
}
