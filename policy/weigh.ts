import { decide } from './decide.ts';
import type { Edition, Row } from './edition.ts';
import type { FactName, Facts } from './facts.ts';

export type Question = Edition['questions'][number];
/** What is still open in a case: the questions that can change which row decides, and the rows that may. */
export type Weighed = { open: Question[]; rows: [Row, ...Row[]] };

// The vocabulary is finite, so this holds a few thousand entries at most for each edition.
const weighed = new WeakMap<Edition, Map<string, Weighed>>();

/** Which questions of the edition still matter for what is known, in the edition's order. */
export function weigh(edition: Edition, known: Facts): Weighed {
  const before = weighed.get(edition) ?? new Map<string, Weighed>();
  weighed.set(edition, before);
  const key = `${known.origin}|${known.kind}|${known.goal}|${known.cloud}|${known.role}`;
  const found = before.get(key) ?? weighAnew(edition, known);
  before.set(key, found);
  return found;
}

function weighAnew(edition: Edition, known: Facts): Weighed {
  const cases = completions(edition, known);
  const decidedBy = new Map(cases.map((facts) => [facts, decide(edition, facts)]));
  const open = edition.questions.filter(
    ({ fact, options }) =>
      !isKnown(known, fact) &&
      cases.some((facts) => decidedBy.get(facts) !== decide(edition, { ...facts, [fact]: options[0] })),
  );
  const [first, ...rest] = new Set(decidedBy.values());
  if (!first) throw new TypeError('a case always has a completion');
  return { open, rows: [first, ...rest] };
}

/** The known facts with every combination of options for the askable facts that are missing. */
function completions(edition: Edition, known: Facts): Facts[] {
  return edition.questions
    .filter(({ fact }) => !isKnown(known, fact))
    .reduce<Facts[]>(
      (cases, { fact, options }) =>
        options.flatMap((option) => cases.map((facts) => ({ ...facts, [fact]: option }))),
      [known],
    );
}

function isKnown(known: Facts, fact: FactName): boolean {
  return known[fact] !== undefined;
}
