import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';

/** While two outcomes are compared, the first thing to choose is to leave it as it is. */
export function compared(
  number: number,
  { leave, apply }: Panel['taps'],
  { words, tap }: Acting,
): (() => void) | undefined {
  if (number === 1) return () => tap(leave, words.keep);
  return number === 2 ? () => tap(apply, words.apply) : undefined;
}

/** A number chooses an option of the question, or ticks a step of the answer. */
export function numbered(
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
