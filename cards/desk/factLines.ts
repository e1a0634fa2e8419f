import type { Tap } from '../../dialogs/reply.ts';
import { type Change, explain } from '../../policy/explain.ts';
import { FACT_NAMES, type FactName, type Facts, VOCABULARY } from '../../policy/facts.ts';
import { optionWords } from '../optionWords.ts';
import { outcomeWords } from '../outcomeWords.ts';
import type { Scene } from '../scene.ts';

/** How a fact came to be known; `said` is typed, or brought along by a link or a code. */
export type How = 'said' | 'tapped' | 'understood' | 'assumed' | 'unsure' | 'unsaid';

/** A value that a fact can be changed to, and where that would lead; '' where nothing else would come out. */
export type FactOption = {
  value: string;
  label: string;
  outcome: string;
  isNow: boolean;
  change: Tap;
  compare: Tap;
};
export type FactLine = {
  fact: FactName;
  name: string;
  value: string;
  how: How;
  howWords: string;
  options: FactOption[];
};

/** Every fact of the case: what is known of it, how, and what it can be changed to. */
export function factLines(scene: Scene): FactLine[] {
  const { edition, reply, say } = scene;
  const { changes } = explain(edition, reply.facts, reply.unsure);
  return FACT_NAMES.map((fact) => {
    const value = reply.facts[fact] ?? scene.consultation.assumed[fact];
    const how = howOf(scene, fact);
    return {
      fact,
      name: say(`fact.${fact}`),
      value: value === undefined ? say('told.unsaid') : optionWords(say, fact, value, 'short'),
      how,
      howWords: say(`desk.how.${how}`),
      options: optionsOf(scene, fact, value, changes[fact]),
    };
  });
}

function howOf({ reply, consultation }: Scene, fact: FactName): How {
  if (reply.facts[fact] === undefined) {
    if (reply.unsure.includes(fact)) return 'unsure';
    return consultation.assumed[fact] === undefined ? 'unsaid' : 'assumed';
  }
  if (reply.understood.includes(fact)) return 'understood';
  return reply.tapped.includes(fact) ? 'tapped' : 'said';
}

function optionsOf(
  { edition, reply, say, tap }: Scene,
  fact: FactName,
  now: string | undefined,
  changes: Change[],
): FactOption[] {
  return VOCABULARY[fact].map((value) => {
    const facts: Facts = { [fact]: value };
    const { outcomes = [] } = changes.find(({ to }) => to === value) ?? {};
    return {
      value,
      label: optionWords(say, fact, value, 'label'),
      outcome: outcomeWords(edition, reply.language, outcomes),
      isNow: value === now,
      change: tap({ do: 'say', facts }),
      compare: tap({ do: 'compare', facts }),
    };
  });
}
