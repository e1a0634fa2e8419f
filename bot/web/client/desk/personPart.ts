import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, section } from './dom.ts';

/** Somebody to hand the case to: first what they would get, then the tap that sends it, then how it stands. */
export function personPart({ person }: Panel, { words, tap }: Acting): Child {
  if (!person) return false;
  const { ask, standing, seen } = person;
  const status = standing !== '' && h('p', { class: 'standing' }, standing);
  const buttons = seen
    ? seen.buttons.map(({ title, style, tap: act }) => {
        const look = style === 'positive' ? 'main' : '';
        return h(
          'button',
          {
            type: 'button',
            class: look,
            'data-key': `person-${act.command.do}`,
            onclick: () => tap(act, title),
          },
          title,
        );
      })
    : [
        h(
          'button',
          { type: 'button', 'data-key': 'person', onclick: () => tap(ask, words.person) },
          words.person,
        ),
      ];
  const drafts = (seen?.drafts ?? []).map(({ title, url }) => h('a', { class: 'button', href: url }, title));
  return section(
    words.person,
    [status, seen && h('p', {}, seen.text), h('div', { class: 'row' }, drafts, buttons)],
    'person',
  );
}
