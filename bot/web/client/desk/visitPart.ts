import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, section } from './dom.ts';

/** The cases of one visit side by side; with a single one there is nothing to show. */
export function visitPart({ visit }: Panel, { words, tap }: Acting): Child {
  if (!visit) return false;
  const cases = visit.cases.map(({ label, verdict, isNow, open }, index) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'case',
          'data-key': `case-${index}`,
          'aria-current': isNow ? 'true' : undefined,
          onclick: () => (isNow ? undefined : tap(open, label)),
        },
        h('span', { class: 'label' }, label),
        h('span', { class: 'hint' }, verdict),
      ),
    ),
  );
  return section(words.visit, [h('ol', { class: 'cases' }, cases)], 'visit');
}

/** What to do for all of them, in an order that ends nothing too early. */
export function summaryPart({ visit }: Panel, { words }: Acting): Child {
  const { summary: steps = [], heed = [] } = visit ?? {};
  const lines = (of: typeof steps) =>
    of.map(({ cases, text }) => h('li', {}, text, cases !== '' && h('span', { class: 'hint' }, cases)));
  return section(
    words.summary,
    [
      heed.length > 0 && h('ul', { class: 'heed' }, lines(heed)),
      steps.length > 0 && h('ol', { class: 'summary' }, lines(steps)),
    ],
    'whole',
  );
}
