import { openFacts } from '../../policy/consult.ts';
import { type Edition, OUTCOMES, type Outcome } from '../../policy/edition.ts';
import { type FactName, type Facts, type FactValue, VOCABULARY } from '../../policy/facts.ts';
import { standingRules } from '../../policy/standing.ts';
import { isArguable } from './arguable.ts';
import { oneOf, type Random, shuffled, weightedOne } from './chance.ts';
import { curriculumOf, type TaughtCase } from './curriculum.ts';
import type { Asked, Exercise } from './exercise.ts';
import { stepsOf } from './mark.ts';
import type { Confusion } from './progress.ts';

/** How often a story says which cloud it is: most customers are in the public one, and nobody says so. */
const CLOUD_WEIGHTS: Record<FactValue<'cloud'> | 'unsaid', number> = {
  unsaid: 1,
  public: 0.05,
  'us-government': 0.15,
  germany: 0.15,
  other: 0.1,
};
/** A product of neither kind is rare among customers, and all that can be said of it is one thing. */
const KIND_WEIGHTS: Record<FactValue<'kind'> | 'unsaid', number> = {
  unsaid: 1,
  'license-based': 1,
  'usage-based': 1,
  neither: 0.12,
};
/** A case of which there are two opinions teaches little, and is seldom met. */
const DISPUTED_WEIGHT = 0.1;
/** How often a story says in which role the partner is. */
const ROLE_CHANCE = 0.15;
const MOST_OPTIONS = 4;
const FEWEST_STEPS = 3;
/** As many stories of each case as the tests have our own reader read. */
const SEEDS = 20;

/** An exercise for a rule. What was confused before comes more often. */
export function makeExercise(
  edition: Edition,
  rule: string,
  confusion: (outcome: TaughtCase['answered']['outcome']) => Confusion,
  random: Random,
): Exercise {
  const cases = curriculumOf(edition).cases.get(rule) ?? [];
  const weightOf = (one: TaughtCase) => {
    const { answered, near } = one;
    const { right, wrong } = confusion(answered.outcome);
    const doubt = (1 + wrong) / (1 + right + wrong);
    return (commonness(one) * (1 + near.length) * (0.5 + doubt)) / answered.rules.length;
  };
  const taught = weightedOne(cases, weightOf, random);
  const kinds = shuffled(Object.keys(MAKERS) as Asked[], random); // Object.keys forgets the key type
  const made = kinds.map((kind) => MAKERS[kind]({ edition, rule, taught, random }));
  const exercise = made.find((one) => one !== undefined);
  if (!exercise) throw new TypeError('every case can be asked for its outcome');
  return exercise;
}

type Making = { edition: Edition; rule: string; taught: TaughtCase; random: Random };

/** Each gives undefined where the case does not fit. */
const MAKERS: Record<Asked, (making: Making) => Exercise | undefined> = {
  outcome: ({ edition, rule, taught, random }) => {
    const { outcome } = taught.answered;
    const wrongOnes = wrongFor(edition, taught);
    const near = wrongOnes.filter((other) => taught.near.includes(other));
    const others = wrongOnes.filter((other) => !taught.near.includes(other));
    const wrong = [...shuffled(near, random), ...shuffled(others, random)].slice(0, MOST_OPTIONS - 1);
    return {
      ask: 'outcome',
      ...told(rule, taught.facts, random),
      options: shuffled([outcome, ...wrong], random),
    };
  },
  order: ({ edition, rule, taught: { facts }, random }) => {
    const steps = stepsOf(edition, facts);
    if (facts.kind !== 'usage-based' || steps.length < FEWEST_STEPS) return undefined;
    return { ask: 'order', ...told(rule, facts, random), options: shuffled(steps, random) };
  },
  missing: ({ edition, rule, taught: { facts }, random }) => {
    const partial = without(facts, oneOf(['origin', 'kind', 'goal', 'cloud'] as const, random));
    // Where several are missing, whatever is picked would be right and wrong.
    if (openFacts(edition, partial).length > 1) return undefined;
    // Without the fact that was left out, the rule may have nothing to do with the case.
    const { holding, depending } = standingRules(edition, partial);
    if (![...holding, ...depending].includes(rule)) return undefined;
    return { ask: 'missing', ...told(rule, partial, random) };
  },
  claim: ({ edition, rule, taught, random }) => {
    const wrong = wrongFor(edition, taught);
    const near = wrong.filter((other) => taught.near.includes(other));
    const claim = random() < 0.5 ? taught.answered.outcome : oneOf(near.length > 0 ? near : wrong, random);
    return { ask: 'claim', ...told(rule, taught.facts, random), claim };
  },
  which: ({ edition, rule, taught, random }) => {
    const { outcome } = taught.answered;
    const others = taught.isPlain ? neighboursOf(edition, taught) : [];
    if (others.length === 0) return undefined;
    const own = told(rule, taught.facts, random);
    const other = told(rule, weightedOne(others, commonness, random).facts, random);
    const [one, two] = random() < 0.5 ? [own, other] : [other, own];
    return { ask: 'which', ...one, other: { facts: two.facts, seed: two.seed }, outcome };
  },
};

/** Outcomes that are wrong for a case, beyond dispute. */
function wrongFor(edition: Edition, { answered }: TaughtCase): Outcome[] {
  return OUTCOMES.filter((other) => other !== answered.outcome && !isArguable(edition, answered, other));
}

/** How often somebody comes with such a case, set against others. */
function commonness({ isPlain, facts: { cloud, kind } }: TaughtCase): number {
  const told = CLOUD_WEIGHTS[cloud ?? 'unsaid'] * KIND_WEIGHTS[kind ?? 'unsaid'];
  return isPlain ? told : told * DISPUTED_WEIGHT;
}

/** Cases that one fact tells apart, to which the policy says something else. */
function neighboursOf(edition: Edition, { facts, answered }: TaughtCase): TaughtCase[] {
  const { all } = curriculumOf(edition);
  const differs = (other: Facts) =>
    (['origin', 'kind', 'goal', 'cloud'] as const).filter((fact) => facts[fact] !== other[fact]).length;
  return all.filter(
    (other) =>
      other.isPlain &&
      other.answered.outcome !== answered.outcome &&
      differs(other.facts) === 1 &&
      !isArguable(edition, other.answered, answered.outcome),
  );
}

function told(rule: string, facts: Facts, random: Random) {
  const role = random() < ROLE_CHANCE ? oneOf(VOCABULARY.role, random) : undefined;
  return { rule, facts: { ...facts, ...(role && { role }) }, seed: Math.floor(random() * SEEDS) };
}

function without(facts: Facts, fact: FactName): Facts {
  const { [fact]: _, ...rest } = facts;
  return rest;
}
