import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { barPart } from './barPart.ts';
import { comparePart } from './comparePart.ts';
import { type Child, h } from './dom.ts';
import { factsPart } from './factsPart.ts';
import { opinionPart } from './opinionPart.ts';
import { personPart } from './personPart.ts';
import { sayPart } from './sayPart.ts';
import { stepPart } from './stepPart.ts';
import { summaryPart, visitPart } from './visitPart.ts';

/** The whole case, in the order in which a call needs it. */
export function panelView(panel: Panel, acting: Acting): Child[] {
  return [
    olderPart(panel, acting),
    visitPart(panel, acting),
    sayPart(panel, acting),
    comparePart(panel, acting),
    ...stepPart(panel, acting),
    summaryPart(panel, acting),
    factsPart(panel, acting),
    personPart(panel, acting),
    opinionPart(panel, acting),
    barPart(panel, acting),
  ];
}

function olderPart({ older, taps }: Panel, { words, tap }: Acting): Child {
  return (
    older !== null &&
    h(
      'section',
      { class: 'part older' },
      h('p', {}, older),
      h(
        'button',
        { type: 'button', 'data-key': 'today', onclick: () => tap(taps.today, words.today) },
        words.today,
      ),
    )
  );
}
