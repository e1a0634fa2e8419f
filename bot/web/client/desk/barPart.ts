import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting, ClipName } from './acting.ts';
import { filled } from './acting.ts';
import { type Child, h } from './dom.ts';

const CLIPS: readonly ClipName[] = ['ticket', 'email', 'teams', 'link'];

/** Copies of the case, and the ways on from it. */
export function barPart({ clips, code, taps }: Panel, { words, tap, quietly, copy, restart }: Acting): Child {
  const button = (key: string, text: string, onclick: () => void) =>
    h('button', { type: 'button', 'data-key': key, onclick }, text);
  const mail = `mailto:?subject=${encodeURIComponent(clips.subject)}&body=${encodeURIComponent(clips.email)}`;
  return h(
    'section',
    { class: 'part bar' },
    h('h2', {}, words.copyTitle),
    h(
      'div',
      { class: 'row' },
      CLIPS.map((name) => button(`copy-${name}`, words[name], () => copy(name))),
      h('a', { class: 'button', href: mail, 'data-key': 'mail' }, words.mail),
      button('code', words.code, () => quietly(taps.code)),
    ),
    code !== null && h('p', { class: 'code' }, filled(words.codeIs, { code })),
    h(
      'div',
      { class: 'row' },
      taps.back && button('back', words.back, () => taps.back && tap(taps.back, words.back)),
      button('another', words.another, () => tap(taps.another, words.another)),
      button('restart', words.newCase, restart),
    ),
  );
}
