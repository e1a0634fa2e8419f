import { applies } from '../condition.ts';
import type { Edition } from '../edition.ts';
import type { Facts } from '../facts.ts';
import { answers, claimedBy } from './cases.ts';
import type { Finding } from './finding.ts';
import { idleValues } from './idleValues.ts';
import { everythingSaid, type Said } from './said.ts';

/** Whatever an edition can say is said in some case, and every value in its scope takes part in that. */
export function shown(edition: Edition): Finding[] {
  return everythingSaid(edition).flatMap((said) => {
    const rows = said.rows.filter((row) => answers(edition, row));
    // Reachability tells of rows that answer nothing.
    if (rows.length === 0 && said.rows.length > 0) return [];
    if (!rows.some((row) => answers(edition, row, (facts) => isShown(said, facts)))) {
      return [finding(said.where, 'is never shown; correct its scope or remove it')];
    }
    const cases = rows.flatMap((row) => claimedBy(edition, row));
    const { when, unless } = said.item;
    return [...idleValues(when, cases), ...idleValues(unless, cases)].map(({ fact, value }) =>
      finding(`${said.where}, ${fact}`, `"${value}" never matters; remove it from the scope`),
    );
  });
}

function isShown({ item, ahead, room }: Said, facts: Facts): boolean {
  return applies(item, facts) && ahead.filter((earlier) => applies(earlier, facts)).length < room;
}

function finding(where: string, says: string): Finding {
  return { check: 'shown', where, says };
}
