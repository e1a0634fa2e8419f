import { consult, openFacts } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import { FACT_NAMES, type FactName, type Facts, VOCABULARY } from '../../policy/facts.ts';
import { optionWords } from '../optionWords.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf } from '../view.ts';
import { worded } from './lesson.ts';

/** Why a fact that was picked is not what is missing, and why one that nobody named is not needed. */
export function unneededLines(scene: Scene, facts: Facts, picked: string | undefined): Line[] {
  const { edition, say } = scene;
  const open = openFacts(edition, facts);
  const asked = edition.questions.map(({ fact }) => fact);
  return asked.flatMap((fact) => {
    const value = facts[fact];
    if (value !== undefined)
      return fact === picked
        ? [lineOf(worded(scene, 'stated', { fact: say(`fact.${fact}`), value: shortOf(scene, fact, value) }))]
        : [];
    return open.includes(fact) ? [] : indifferentLine(scene, facts, fact);
  });
}

/** Names the fact because of which another one does not matter. */
function indifferentLine(scene: Scene, facts: Facts, fact: FactName): Line[] {
  const reason = reasonAgainst(scene.edition, facts, fact);
  const value = reason && facts[reason];
  if (!value) return [];
  const words = { value: shortOf(scene, reason, value), fact: scene.say(`fact.${reason}`) };
  return [lineOf(worded(scene, `indifferent.${fact}`, words))];
}

/** The stated fact that keeps another one from mattering: with another value of it, that one would be open. */
function reasonAgainst(edition: Edition, facts: Facts, fact: FactName): FactName | undefined {
  const isOpenWith = (changed: Facts) =>
    consult(edition, changed).status === 'asking' && openFacts(edition, changed).includes(fact);
  return FACT_NAMES.filter((stated) => facts[stated] !== undefined).find((stated) =>
    VOCABULARY[stated].some((to) => isOpenWith({ ...facts, [stated]: to })),
  );
}

function shortOf({ say }: Scene, fact: FactName, value: string): string {
  return optionWords(say, fact, value, 'short');
}
