import type { Command } from '../dialogs/command.ts';
import type { Scene } from './scene.ts';
import { type Row, rowTitle } from './view.ts';

/** A numbered line to tap, with an explanation where there is one; `index` counts from 0. */
export function rowOf(
  { tap }: Scene,
  index: number,
  { label, hint = '' }: { label: string; hint?: string },
  command: Command,
): Row {
  const number = String(index + 1);
  const title = hint === '' ? rowTitle(number, label) : rowTitle(number, label, hint);
  return { number, label, hint, now: [], title, tap: tap(command) };
}
