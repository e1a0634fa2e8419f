import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, list, section } from './dom.ts';

/** Two outcomes side by side, and what differs. While they are there, the numbers are theirs and not those of steps. */
export function comparePart({ compare, taps }: Panel, { words, tap }: Acting): Child {
  if (!compare) return false;
  const sides = compare.sides.map(({ heading, outcome, verdict, steps, sureness }) =>
    h(
      'div',
      { class: 'side' },
      h('h3', {}, heading),
      h('p', { class: 'outcome' }, outcome),
      h('p', {}, verdict),
      list(steps.map(({ text }) => text)),
      sureness !== '' && h('p', { class: 'hint' }, sureness),
    ),
  );
  const differs = compare.differs.flatMap(({ heading, items }) => [
    h('h3', {}, heading),
    list(items.map(({ text }) => text)),
  ]);
  const number = (of: string) => h('span', { class: 'number', 'aria-hidden': 'true' }, of);
  const apply = h(
    'button',
    { type: 'button', class: 'main', 'data-key': 'apply', onclick: () => tap(taps.apply, words.apply) },
    number('2'),
    ' ',
    words.apply,
  );
  const leave = h(
    'button',
    { type: 'button', 'data-key': 'leave', onclick: () => tap(taps.leave, words.keep) },
    number('1'),
    ' ',
    words.keep,
  );
  return section(
    compare.title,
    [h('div', { class: 'beside' }, sides), ...differs, h('div', { class: 'row' }, leave, apply)],
    'compare',
  );
}
