import type { Edition, Grade, Outcome } from '../../policy/edition.ts';
import { LANGUAGES } from '../../policy/facts.ts';
import type { Text } from '../../policy/text.ts';
import type { Phrase } from './contents.ts';

/** What can be said of an edition's texts without repeating them. */
export type Wording = {
  /** By what the label of each outcome is known, among all of them. */
  outcomes: Record<Outcome, Phrase>;
  grades: Record<Grade, Phrase>;
  /** By what each rule is known, and its lines in the source. */
  rules: Record<string, Phrase & { lines: readonly (readonly [number, number])[] }>;
  statements: Record<string, Phrase>;
  /** By what the explanation of each term is known. */
  terms: Record<string, Phrase>;
  /** By what each conflict about a cloud is known. */
  conflicts: Record<string, Phrase>;
};

const AZURE_OUTCOMES: readonly string[] = [
  'recreate-azure-subscription',
  'recreate-azure-confirm-first',
  'switch-azure-partner',
  'confirm-azure-row',
] satisfies Outcome[];

/** One readable line for every text that is not what its id stands for. */
export function wordingMismatches(edition: Edition, wording: Wording): string[] {
  const rules = Object.fromEntries(edition.rules.map(({ id, says }) => [id, says]));
  const conflicts = Object.fromEntries(edition.cloudCaveats.map(({ id, says }) => [id, says]));
  const terms = Object.fromEntries(
    Object.entries(edition.terms).map(([id, { explained }]) => [id, explained]),
  );
  return [
    ...mixedUp('outcomes', edition.outcomes, wording.outcomes),
    ...mixedUp('grades', edition.grades, wording.grades),
    ...mixedUp('rules', rules, wording.rules),
    ...mixedUp('statements', edition.statements, wording.statements),
    ...mixedUp('terms', terms, wording.terms),
    ...mixedUp('cloudCaveats', conflicts, wording.conflicts),
    ...wrongAzure(edition),
    ...misplaced(edition, wording),
  ];
}

/** Every text has its own phrase, and no phrase stands for two of them. */
function mixedUp(where: string, texts: Record<string, Text>, phrases: Record<string, Phrase>): string[] {
  const ids = [...new Set([...Object.keys(texts), ...Object.keys(phrases)])];
  return LANGUAGES.flatMap((language) =>
    ids.flatMap((id) => {
      const found = Object.keys(texts).filter((one) =>
        phrases[id]?.[language].test(texts[one]?.[language] ?? ''),
      );
      return found.join() === id
        ? []
        : [`${where}.${id}: ${phrases[id]?.[language]} (${language}) is found in [${found}]`];
    }),
  );
}

function wrongAzure({ outcomes }: Edition): string[] {
  return Object.entries(outcomes).flatMap(([id, text]) =>
    LANGUAGES.filter((language) => /Azure/.test(text[language]) !== AZURE_OUTCOMES.includes(id)).map(
      (language) => `outcomes.${id}: names Azure, or does not (${language})`,
    ),
  );
}

function misplaced({ rules }: Edition, wording: Wording): string[] {
  return rules
    .filter(({ id, place }) => !wording.rules[id]?.lines.some((lines) => lines.join() === place.lines.join()))
    .map(({ id, place }) => `rules.${id}: is said to stand in L${place.lines.join('–')}`);
}
