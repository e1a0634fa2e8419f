import type { Panel } from '../../../../cards/desk/panel.ts';
import type { DeskWords } from '../../deskWording.ts';
import type { Acting } from './acting.ts';
import { h } from './dom.ts';

/** Keys that only move about the page. */
const AT_ONCE = new Set(['g', 'w']);

/** What keys act on. */
export type Keyed = {
  /** The case as it is shown. */
  panel: () => Panel | undefined;
  acting: () => Acting;
  /** Resolves once all that was tapped has come to something: keys may be faster than that. */
  settled: () => Promise<unknown>;
  /** Shows the conversation, where it is not on the screen. */
  showTalk: () => void;
};

/** What each key does while nothing is being typed. */
export function onKeys({ panel, acting, settled, showTalk }: Keyed, dialog: HTMLDialogElement): void {
  let queue: Promise<unknown> = Promise.resolve();
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') toCase();
      return;
    }
    if (event.key === '?') return showKeys(dialog, acting().words);
    const key = event.key.toLowerCase();
    const find = () => {
      const now = panel();
      return now && actOf(key, now, acting(), showTalk);
    };
    if (!find()) return;
    event.preventDefault();
    // What the key means is decided when its turn comes: two numbers typed at once answer two questions.
    if (AT_ONCE.has(key)) find()?.();
    else queue = queue.then(settled).then(() => find()?.());
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

function actOf(
  key: string,
  { step, compare, taps, speaks, person }: Panel,
  acting: Acting,
  showTalk: () => void,
): (() => void) | undefined {
  const { words, tap, quietly, copy } = acting;
  if (/^\d$/.test(key) && compare) return compared(Number(key), taps, acting);
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
      return () => {
        showTalk();
        document.querySelector<HTMLElement>('#conversation input, #conversation textarea')?.focus();
      };
    default:
      return undefined;
  }
}

/** While two outcomes are compared, the first thing to choose is to leave it as it is. */
function compared(
  number: number,
  { leave, apply }: Panel['taps'],
  { words, tap }: Acting,
): (() => void) | undefined {
  if (number === 1) return () => tap(leave, words.keep);
  return number === 2 ? () => tap(apply, words.apply) : undefined;
}

/** A number chooses an option of the question, or ticks a step of the answer. */
function numbered(
  number: number,
  step: Panel['step'],
  { words, tap, quietly }: Acting,
): (() => void) | undefined {
  if (step?.step === 'ask' && number === 0) return () => tap(step.unsure, words.unsure);
  if (step?.step === 'ask' || step?.step === 'choose') {
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
