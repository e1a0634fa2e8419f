import { applies, type Scoped } from '../condition.ts';
import type { Edition, Row } from '../edition.ts';
import { answers } from './cases.ts';

/** Whether the row answers some case in which none of the items is said. */
export function unsaidIn(edition: Edition, row: Row, items: readonly Scoped[]): boolean {
  // Going through every case is slow, and most rows have an item without a scope.
  if (items.some(({ when, unless }) => !when && !unless)) return false;
  return answers(edition, row, (facts) => !items.some((item) => applies(item, facts)));
}
