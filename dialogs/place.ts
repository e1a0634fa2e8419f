import type { FactName, Facts } from '../policy/facts.ts';
import type { Place } from './state.ts';

/** The place with these facts known, and whatever they settle no longer open; nothing else is forgotten. */
export function withFacts(place: Place, said: Facts): Place {
  const facts = { ...place.facts, ...said };
  const isOpen = (fact: FactName) => !(fact in said);
  return {
    ...place,
    facts,
    unsure: place.unsure.filter((fact) => facts[fact] === undefined),
    understood: place.understood.filter(isOpen),
    tapped: place.tapped.filter(isOpen),
    unconfirmed: place.unconfirmed.filter(isOpen),
    between: only(place.between, isOpen),
    aside: null,
  };
}

/** The place without a fact, which nothing is known of any more. */
export function withoutFact(place: Place, fact: FactName): Place {
  const isOther = (other: FactName) => other !== fact;
  return {
    ...place,
    facts: only(place.facts, isOther),
    unsure: place.unsure.filter(isOther),
    understood: place.understood.filter(isOther),
    tapped: place.tapped.filter(isOther),
    unconfirmed: place.unconfirmed.filter(isOther),
    between: only(place.between, isOther),
    aside: null,
  };
}

/** The place with these facts known to nobody, and whatever was held of them forgotten. */
export function withDoubt(place: Place, facts: readonly FactName[]): Place {
  const without = facts.reduce(withoutFact, place);
  return { ...without, unsure: [...without.unsure, ...facts] };
}

/** The facts that go with the person from one case to the next; of a story nothing does. */
export function carried({ facts, story }: Place, names: FactName[]): Facts {
  return only(story ?? facts, (fact) => names.includes(fact));
}

function only<T extends object>(record: T, keeps: (fact: FactName) => boolean): T {
  // The keys are names of facts, which `entries` forgets, and leaving some out keeps the shape.
  return Object.fromEntries(Object.entries(record).filter(([fact]) => keeps(fact as FactName))) as T;
}
