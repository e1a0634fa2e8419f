import type { Edition } from '../edition.ts';
import { claimedBy } from './cases.ts';
import { everyRow, type PlacedRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

/** Where Azure is concerned, cancelling comes last, after something new was created, and is then not forgotten. */
export function cancelLast(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => claimedBy(edition, row).some(({ kind }) => kind === 'usage-based'))
    .flatMap(wrongSteps);
}

function wrongSteps({ where, row: { steps } }: PlacedRow): Finding[] {
  return steps.flatMap(({ act }, index) => {
    const after = steps.slice(index + 1);
    const at = `${where}.steps.${index}`;
    if (act === 'cancel' && after.length > 0)
      return [finding(at, 'cancels before the last step; put it last')];
    if (act === 'cancel' && !steps.some((earlier) => earlier.act === 'create')) {
      return [finding(at, 'cancels what no earlier step replaces; add a create before it or remove it')];
    }
    if (act === 'create' && !after.some((later) => later.act === 'cancel')) {
      return [finding(at, 'creates what no later step makes up for by a cancel; add one as the last step')];
    }
    return [];
  });
}

function finding(where: string, says: string): Finding {
  return { check: 'cancelLast', where, says };
}
