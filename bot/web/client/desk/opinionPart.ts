import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, section } from './dom.ts';

const OPINIONS = ['right', 'unclear', 'wrong'] as const;

/** What the agent thinks of the answer; the reasons are asked for in the conversation. */
export function opinionPart({ step, taps }: Panel, { words, tap, quietly }: Acting): Child {
  if (step?.step !== 'answer') return false;
  const buttons = OPINIONS.map((opinion) =>
    h(
      'button',
      { type: 'button', 'data-key': opinion, onclick: () => quietly(taps[opinion]) },
      words.opinions[opinion],
    ),
  );
  const why = h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'data-key': 'opinion',
      onclick: () => tap(taps.opinion, words.opinions.reason),
    },
    words.opinions.reason,
  );
  return section(words.opinions.title, [h('div', { class: 'row' }, buttons, why)]);
}
