import { aloud } from './aloud.ts';
import { applies } from './condition.ts';
import type { Answered } from './consult.ts';
import type { Edition } from './edition.ts';
import type { Language } from './facts.ts';

/**
 * An answer for the customer's ears. Whoever listens acts on the last thing they hear, so every caution comes before the
 * sentence that makes them act: what a conflict about their cloud adds, and `later` where something from after the edition
 * speaks to the answer. That their cloud is closed comes before everything else.
 */
export function speakAnswer(edition: Edition, answered: Answered, language: Language, later: string): string {
  const { row } = answered;
  const facts = { ...answered.assumed, ...answered.facts };
  const conflicts = edition.cloudCaveats.filter(
    (caveat) => caveat.outcomes.includes(row.outcome) && applies(caveat, facts),
  );
  const saidOf = (isHistory: boolean) =>
    conflicts.flatMap(({ history = false, spoken }) =>
      spoken && history === isHistory ? spoken[language] : [],
    );
  const isOvertaken = row.laterEvidence.some((item) => applies(item, facts));
  const [verdict = '', ...acts] = sentencesOf(row.spoken[language]);
  const said = [...saidOf(true), verdict, ...saidOf(false), ...(isOvertaken ? [later] : []), ...acts];
  return aloud(edition, said.filter(Boolean).join(' '), language);
}

/** A text to be said, sentence by sentence. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) /);
}
