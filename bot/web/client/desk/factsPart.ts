import type { FactLine, FactOption } from '../../../../cards/desk/factLines.ts';
import type { Panel } from '../../../../cards/desk/panel.ts';
import { type Acting, filled } from './acting.ts';
import { type Child, h, section } from './dom.ts';

/** Everything that is known, where it comes from, and what it can be changed to, in place. */
export function factsPart({ facts }: Panel, acting: Acting): Child {
  return section(acting.words.facts, [
    h(
      'ul',
      { class: 'facts' },
      facts.map((line) => factOf(line, acting)),
    ),
  ]);
}

function factOf({ fact, name, value, how, howWords, options }: FactLine, acting: Acting): HTMLElement {
  const known = how === 'unsaid' || how === 'unsure' ? howWords : value;
  const chip =
    how === 'unsaid' || how === 'unsure' ? false : h('span', { class: `how how-${how}` }, howWords);
  return h(
    'li',
    {},
    h(
      'details',
      { 'data-key': `fact-${fact}`, name: 'fact' },
      h(
        'summary',
        { 'data-key': `change-${fact}` },
        h('span', { class: 'fact-name' }, name),
        h('span', { class: 'fact-value' }, known, ' ', chip),
        h('span', { class: 'fact-change' }, acting.words.change),
      ),
      h(
        'ul',
        { class: 'values' },
        options.map((option) => optionOf(option, acting)),
      ),
    ),
  );
}

/** Where a value leads is said before it is chosen; the value that holds can only be looked at. */
function optionOf(
  { label, outcome, isNow, change, compare }: FactOption,
  { words, tap }: Acting,
): HTMLElement {
  if (isNow)
    return h(
      'li',
      { class: 'now', 'aria-current': 'true' },
      h('span', { class: 'label' }, label, h('span', { class: 'hint' }, words.isNow)),
    );
  const to = filled(words.changeTo, { label });
  const beside = filled(words.compareWith, { label });
  return h(
    'li',
    {},
    h('span', { class: 'label' }, label, h('span', { class: 'hint' }, outcome === '' ? words.same : outcome)),
    h('button', { type: 'button', 'aria-label': to, onclick: () => tap(change, label) }, words.change),
    h(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': beside, onclick: () => tap(compare, beside) },
      words.compare,
    ),
  );
}
