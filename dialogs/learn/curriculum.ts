import { admits } from '../../policy/condition.ts';
import { type Answered, consult } from '../../policy/consult.ts';
import type { Edition, Outcome } from '../../policy/edition.ts';
import { type Facts, VOCABULARY } from '../../policy/facts.ts';

/** A case that trains the rules it cites. */
export type TaughtCase = {
  facts: Facts;
  answered: Answered;
  /** Whether there are no two opinions about it. */
  isPlain: boolean;
  /** Outcomes that one other fact would lead to: what it can be confused with. */
  near: Outcome[];
};

export type Curriculum = {
  /** Ids of the rules that decide anything, in the order of the edition. */
  rules: string[];
  all: readonly TaughtCase[];
  /** For each rule the cases that cite it. */
  cases: ReadonlyMap<string, readonly TaughtCase[]>;
};

const known = new WeakMap<Edition, Curriculum>();

/** What there is to learn of an edition: every case it decides, by the rules it cites. */
export function curriculumOf(edition: Edition): Curriculum {
  const before = known.get(edition) ?? collect(edition);
  known.set(edition, before);
  return before;
}

function collect(edition: Edition): Curriculum {
  const answers = everyCase().flatMap((facts) => {
    const consultation = consult(edition, facts);
    return consultation.status === 'answered' ? [consultation] : [];
  });
  const outcomes = new Map(answers.map(({ facts, outcome }) => [keyOf(facts), outcome]));
  const taught = answers.map((answered) => ({
    facts: answered.facts,
    answered,
    isPlain: isPlain(edition, answered.facts),
    near: nearOf(answered, outcomes),
  }));
  const cases = new Map<string, TaughtCase[]>();
  for (const one of taught)
    for (const rule of one.answered.rules) cases.set(rule, [...(cases.get(rule) ?? []), one]);
  return { all: taught, rules: edition.rules.map(({ id }) => id).filter((id) => cases.has(id)), cases };
}

/**
 * Where two gates stop a case, which of them comes first is our reading, and what the other one says is not wrong. And
 * nobody has a cloud for a product that is no online service.
 */
function isPlain({ gates }: Edition, facts: Facts): boolean {
  if (facts.kind === 'neither' && facts.cloud !== undefined) return false;
  return gates.filter(({ when }) => admits(when, facts)).length <= 1;
}

/** Every case with and without what may be left unsaid. The role decides nothing, so it is left to the story. */
function everyCase(): Facts[] {
  const goals = [undefined, ...VOCABULARY.goal];
  const clouds = [undefined, ...VOCABULARY.cloud];
  return VOCABULARY.origin.flatMap((origin) =>
    VOCABULARY.kind.flatMap((kind) =>
      goals.flatMap((goal) =>
        clouds.map((cloud) => ({ origin, kind, ...(goal && { goal }), ...(cloud && { cloud }) })),
      ),
    ),
  );
}

function nearOf({ facts, outcome }: Answered, outcomes: ReadonlyMap<string, Outcome>): Outcome[] {
  const neighbours = (['origin', 'kind', 'goal'] as const).flatMap((fact) =>
    VOCABULARY[fact].map((value) => outcomes.get(keyOf({ ...facts, [fact]: value }))),
  );
  return [...new Set(neighbours)].filter((other) => other !== undefined && other !== outcome) as Outcome[]; // no undefined is left
}

function keyOf({ origin, kind, goal, cloud }: Facts): string {
  return `${origin}|${kind}|${goal}|${cloud}`;
}
