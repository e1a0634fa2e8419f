import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { createAlone } from './alone.ts';
import { showKeys } from './keyList.ts';
import { compared, numbered } from './numbers.ts';
import type { Side } from './sides.ts';

/** Keys that only move about the page. */
const AT_ONCE = new Set(['g', 'm', 'w']);

/** What keys act on. */
export type Keyed = {
  /** The case as it is shown. */
  panel: () => Panel | undefined;
  acting: () => Acting;
  /** Resolves once all that was tapped has come to something: keys may be faster than that. */
  settled: () => Promise<unknown>;
  /** Shows one side, where it is not on the screen. */
  show: (side: Side) => void;
  /** Takes away what is shown over the page. */
  hush: () => void;
};

/** What each key does while nothing is being typed. */
export function onKeys({ panel, acting, settled, show, hush }: Keyed, dialog: HTMLDialogElement): void {
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (find: () => (() => void) | undefined) => {
    queue = queue.then(settled).then(() => find()?.());
  };
  const alone = createAlone();
  const press = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const find = () => {
      const now = panel();
      return now && actOf(key, now, acting(), show);
    };
    if (/^\d$/.test(key) && isFinal(panel()?.step)) return alone(() => enqueue(find));
    if (!find()) return;
    event.preventDefault();
    // What the key means is decided when its turn comes: two numbers typed at once answer two questions.
    if (AT_ONCE.has(key)) find()?.();
    else enqueue(find);
  };
  document.addEventListener('keydown', (event) => {
    if (isChord(event) || dialog.open) return;
    if (event.key === 'Escape') return isTyping(event.target) ? toCase(show) : hush();
    if (isTyping(event.target)) return;
    if (event.key === '?') showKeys(dialog, acting().words, Boolean(panel()?.person));
    else press(event);
  });
}

/** A key that is held down, or that the browser means. */
function isChord({ repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return repeat || ctrlKey || metaKey || altKey;
}

/** Whether what a number chooses cannot be taken back. */
function isFinal(step: Panel['step'] | undefined): boolean {
  return step?.step === 'choose' && step.final;
}

/** What is not on the screen can have no focus. */
function toCase(show: Keyed['show']): void {
  show('case');
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
  show: Keyed['show'],
): (() => void) | undefined {
  const { words, tap, quietly, copy, restart } = acting;
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
      return restart;
    case 'b': {
      const { back } = taps;
      return back ? () => tap(back, words.back) : undefined;
    }
    case 'k':
      return step?.step === 'hold' ? () => tap(step.resume, words.resume) : undefined;
    case 'm':
      return openRest();
    case 'p':
      return person ? () => tap(person.ask, words.person) : undefined;
    case 'g':
      return () => toCase(show);
    case 'w':
      return () => {
        show('talk');
        document.querySelector<HTMLElement>('#conversation input, #conversation textarea')?.focus();
      };
    default:
      return undefined;
  }
}

/** Opens, or folds again, what is said after the first sentence. */
function openRest(): (() => void) | undefined {
  const rest = document.querySelector<HTMLDetailsElement>('#panel .rest');
  return rest ? () => rest.toggleAttribute('open') : undefined;
}
