import { type Edition, GRADES, OUTCOMES } from '../edition.ts';
import { LANGUAGES } from '../facts.ts';
import type { Text } from '../text.ts';
import type { Finding } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every outcome and grade has a text of its own, and every question its words for a customer. */
export function labels(edition: Edition): Finding[] {
  return [
    ...missing('outcomes', edition.outcomes, OUTCOMES),
    ...missing('grades', edition.grades, GRADES),
    ...missing(
      'holding.find',
      edition.holding.find,
      edition.questions.map(({ fact }) => fact),
    ),
    ...alike('outcomes', edition.outcomes),
    ...alike('grades', edition.grades),
  ];
}

/** Two ids that nobody could tell apart by their words. */
function alike(where: string, texts: Record<string, Text>): Finding[] {
  return LANGUAGES.flatMap((language) =>
    repeated(Object.values(texts).map((text) => text[language])).map((words) => ({
      check: 'labels',
      where,
      says: `"${words}" stands for two of them; give each its own words`,
    })),
  );
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
