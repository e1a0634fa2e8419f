import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Ask, Choose, Hold } from '../../../../cards/desk/stepPanel.ts';
import type { Acting } from './acting.ts';
import { answerParts } from './answerPart.ts';
import { type Child, h, list, paragraphs, section } from './dom.ts';

/** What is next: the question with its options, what it hangs on, or the answer. */
export function stepPart({ step, guide, compare }: Panel, acting: Acting): Child[] {
  const help = guide.map(({ heading, items }) =>
    section(heading, [list(items.map(({ text }) => text))], 'guide'),
  );
  switch (step?.step) {
    case 'ask':
      return [askPart(step, acting), ...help];
    case 'choose':
      return [
        section(
          step.title,
          [...step.text.split('\n').map((line) => h('p', {}, line)), optionsOf(step.rows, acting)],
          'ask',
        ),
      ];
    case 'hold':
      return [holdPart(step, acting), ...help];
    case 'answer':
      return answerParts(step, acting, compare === null);
    default:
      return [];
  }
}

function askPart({ question, rows, unsure }: Ask, acting: Acting): Child {
  const { words, tap } = acting;
  const notSure = h(
    'button',
    { type: 'button', class: 'quiet', 'data-key': 'unsure', onclick: () => tap(unsure, words.unsure) },
    words.unsure,
  );
  return section(question, [optionsOf(rows, acting), notSure], 'ask');
}

type Line = Choose['rows'][number] & { now?: { text: string }[] };

function optionsOf(rows: readonly Line[], { tap }: Acting): HTMLElement {
  const lines = rows.map(({ number, label, hint, now = [], tap: choice }) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'option',
          'data-key': `option-${number}`,
          onclick: () => tap(choice, label),
        },
        h('span', { class: 'number', 'aria-hidden': 'true' }, number),
        h(
          'span',
          { class: 'option-words' },
          h('span', { class: 'label' }, [label, ...now.map(({ text }) => text)].join(' · ')),
          h('span', { class: 'hint' }, hint),
        ),
      ),
    ),
  );
  return h('ol', { class: 'options' }, lines);
}

function holdPart({ title, always, holds, possible, resume }: Hold, { words, tap }: Acting): Child {
  const known = h(
    'button',
    { type: 'button', class: 'main', 'data-key': 'resume', onclick: () => tap(resume, words.resume) },
    words.resume,
  );
  return section(
    title,
    [
      ...paragraphs([always]),
      holds.length > 0 && h('h3', {}, words.holds),
      list(holds),
      h('h3', {}, words.possible),
      list(possible),
      known,
    ],
    'hold',
  );
}
