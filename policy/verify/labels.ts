import { type Edition, GRADES, OUTCOMES } from '../edition.ts';
import type { Finding } from './finding.ts';

/** Every outcome and grade has a text, and every question its words for a customer. */
export function labels(edition: Edition): Finding[] {
  return [
    ...missing('outcomes', edition.outcomes, OUTCOMES),
    ...missing('grades', edition.grades, GRADES),
    ...missing(
      'holding.find',
      edition.holding.find,
      edition.questions.map(({ fact }) => fact),
    ),
  ];
}

function missing(where: string, texts: object, ids: readonly string[]): Finding[] {
  return [...new Set(ids)]
    .filter((id) => !Object.hasOwn(texts, id))
    .map((id) => ({
      check: 'labels',
      where: `${where}.${id}`,
      says: 'has no text; write one in every language',
    }));
}
