import type { OpinionList } from '../dialogs/reply.ts';
import type { Key } from '../dialogs/translate.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { rowOf } from './row.ts';
import type { Scene } from './scene.ts';
import type { Frame, Row } from './view.ts';

type Rating = OpinionList['choices'][number];

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
    rows: choices.map((rating, index) =>
      rowOf(scene, index, wordsOf(scene, rating), { do: 'rate', ...rating }),
    ),
  };
}

function wordsOf({ say }: Scene, { opinion, reason }: Rating): { label: string; hint: string } {
  const words = (part: 'label' | 'hint') => say(`opinion.${opinion}.${reason ?? 'other'}.${part}` as Key); // a test checks them
  return { label: words('label'), hint: words('hint') };
}
