import { aloud } from './aloud.ts';
import { applies } from './condition.ts';
import type { Answered } from './consult.ts';
import type { Edition } from './edition.ts';
import type { Language } from './facts.ts';

/** An answer for the customer's ears: the verdict, and what a conflict about the customer's cloud adds to it. */
export function speakAnswer(edition: Edition, answered: Answered, language: Language): string {
  const { row, assumed, facts } = answered;
  const conflicts = edition.cloudCaveats.filter(
    (caveat) => caveat.outcomes.includes(row.outcome) && applies(caveat, { ...assumed, ...facts }),
  );
  const texts = [row.spoken, ...conflicts.flatMap(({ spoken }) => spoken ?? [])];
  return aloud(edition, texts.map((text) => text[language]).join(' '), language);
}
