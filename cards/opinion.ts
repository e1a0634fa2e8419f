import type { OpinionList } from '../dialogs/reply.ts';
import type { Key } from '../dialogs/translate.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import type { Scene } from './scene.ts';
import { type Frame, type Row, rowTitle } from './view.ts';

export type OpinionView = Frame & {
  card: 'opinion';
  title: string;
  text: string;
  rows: Row[];
};

/** What can be thought of the answer, each with the reasons there may be. */
export function opinionView(scene: Scene, { choices }: OpinionList): OpinionView {
  const title = scene.say('opinion.title');
  return {
    ...frameOf(scene, title, [], buttonsOf(scene, ['back', 'help'])),
    card: 'opinion',
    title,
    text: scene.say('opinion.text'),
    rows: choices.map((choice, index) => rowOf(scene, choice, index)),
  };
}

function rowOf({ say, tap }: Scene, rating: OpinionList['choices'][number], index: number): Row {
  const { opinion, reason = 'other' } = rating;
  const words = (part: 'label' | 'hint') => say(`opinion.${opinion}.${reason}.${part}` as Key); // a test checks them
  const [label, hint] = [words('label'), words('hint')];
  const number = String(index + 1);
  return {
    number,
    label,
    hint,
    now: [],
    title: rowTitle(number, label, hint),
    tap: tap({ do: 'rate', ...rating }),
  };
}
