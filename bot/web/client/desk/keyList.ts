import type { DeskWords } from '../../deskWording.ts';
import { h } from './dom.ts';

/** What each key does, and of no key that does nothing here; to be closed again by Escape. */
export function showKeys(
  dialog: HTMLDialogElement,
  { key, keys, close }: DeskWords,
  hasPerson: boolean,
): void {
  dialog.replaceChildren(
    h('h2', { id: 'keys-title' }, keys),
    h(
      'ul',
      {},
      Object.entries(key)
        .filter(([name]) => name !== 'person' || hasPerson)
        .map(([, text]) => h('li', {}, text)),
    ),
    h('form', { method: 'dialog' }, h('button', { autofocus: true }, close)),
  );
  dialog.showModal();
}
