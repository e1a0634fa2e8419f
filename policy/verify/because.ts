import { applies } from '../condition.ts';
import { rulesOf } from '../consult.ts';
import type { Edition } from '../edition.ts';
import { answers } from './cases.ts';
import { citedIn } from './citedIn.ts';
import { everyRow, type PlacedRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every citation counts in some case of its row, and every case is decided by rules, each given once. */
export function because(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => answers(edition, row))
    .flatMap((placed) => [
      ...neverCounting(edition, placed),
      ...givenTwice(edition, placed),
      ...withoutRule(edition, placed),
    ]);
}

function neverCounting(edition: Edition, { where, row }: PlacedRow): Finding[] {
  return row.because.flatMap((cited) =>
    typeof cited === 'string' || answers(edition, row, (facts) => applies(cited, facts))
      ? []
      : [finding(where, `${cited.rule} never counts in this scope; correct its scope or remove it`)],
  );
}

function givenTwice(edition: Edition, { where, row }: PlacedRow): Finding[] {
  return repeated(citedIn(row))
    .filter((rule) => answers(edition, row, (facts) => repeated(rulesOf(row, facts)).includes(rule)))
    .map((rule) => finding(where, `gives ${rule} twice for the same case; cite it once`));
}

function withoutRule(edition: Edition, { where, row }: PlacedRow): Finding[] {
  if (row.because.some((cited) => typeof cited === 'string')) return [];
  return answers(edition, row, (facts) => rulesOf(row, facts).length === 0)
    ? [finding(where, 'gives no rule for some case of this row; cite one without a scope')]
    : [];
}

function finding(row: string, says: string): Finding {
  return { check: 'because', where: `${row}.because`, says };
}
