import type { DeskWords } from '../../deskWording.ts';
import { h } from './dom.ts';

/** Says beside the case that a tap did not arrive, where the conversation, which says so too, is not on the screen. */
export function failedPart({ unreachable, retry }: DeskWords, again: () => void): HTMLElement {
  return h(
    'section',
    { class: 'part failed', role: 'alert' },
    h('p', {}, unreachable),
    h('button', { type: 'button', onclick: again }, retry),
  );
}
