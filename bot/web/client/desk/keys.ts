import type { Panel } from '../../../../cards/desk/panel.ts';
import type { DeskWords } from '../../deskWording.ts';
import type { Acting } from './acting.ts';
import { h } from './dom.ts';

/** What each key does while nothing is being typed. */
export function onKeys(
  panel: () => Panel | undefined,
  acting: () => Acting,
  dialog: HTMLDialogElement,
): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') toCase();
      return;
    }
    if (event.key === '?') return showKeys(dialog, acting().words);
    const now = panel();
    const act = now && actOf(event.key.toLowerCase(), now, acting());
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function toCase(): void {
  document.getElementById('case')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null
  );
}

function actOf(key: string, { step, taps, speaks, person }: Panel, acting: Acting): (() => void) | undefined {
  const { words, tap, quietly, copy } = acting;
  if (/^\d$/.test(key)) return numbered(Number(key), step, acting);
  switch (key) {
    case 'c':
      return () => copy('ticket');
    case 'e':
      return () => copy('email');
    case 't':
      return () => copy('teams');
    case 'l':
      return () => copy('link');
    case 'd':
      return () => quietly(taps.code);
    case 's':
      return () => quietly(speaks === 'en' ? taps.speakEs : taps.speakEn);
    case 'a':
      return () => tap(taps.another, words.another);
    case 'n':
      return () => tap(taps.restart, words.newCase);
    case 'b': {
      const { back } = taps;
      return back ? () => tap(back, words.back) : undefined;
    }
    case 'p':
      return person ? () => tap(person.ask, words.person) : undefined;
    case 'g':
      return toCase;
    case 'w':
      return () =>
        document.querySelector<HTMLElement>('#conversation input, #conversation textarea')?.focus();
    default:
      return undefined;
  }
}

/** A number chooses an option of the question, or ticks a step of the answer. */
function numbered(
  number: number,
  step: Panel['step'],
  { words, tap, quietly }: Acting,
): (() => void) | undefined {
  if (step?.step === 'ask') {
    if (number === 0) return () => tap(step.unsure, words.unsure);
    const row = step.rows[number - 1];
    return row && (() => tap(row.tap, row.label));
  }
  const check = step?.step === 'answer' ? step.steps[number - 1] : undefined;
  return check && (() => quietly(check.tick));
}

function showKeys(dialog: HTMLDialogElement, words: DeskWords): void {
  dialog.replaceChildren(
    h('h2', { id: 'keys-title' }, words.keys),
    h(
      'ul',
      {},
      Object.values(words.key).map((text) => h('li', {}, text)),
    ),
    h('form', { method: 'dialog' }, h('button', { autofocus: true }, words.close)),
  );
  dialog.showModal();
}
