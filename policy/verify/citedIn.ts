import type { Row } from '../edition.ts';

/** The ids of the rules in a row's `because`, whatever their scope. */
export function citedIn(row: Row): string[] {
  return row.because.map((cited) => (typeof cited === 'string' ? cited : cited.rule));
}
