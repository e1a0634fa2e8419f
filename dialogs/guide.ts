import { consult } from '../policy/consult.ts';
import type { FactName, Facts } from '../policy/facts.ts';
import type { Command } from './command.ts';
import { nextOf } from './hear.ts';
import type { Lead } from './lead.ts';
import { carried, withFacts, withoutFact } from './place.ts';
import type { Show } from './reply.ts';
import { showFor } from './show.ts';
import { type Aside, newPlace, type Place } from './state.ts';
import type { World } from './world.ts';

/** Where a command leads, and what is said about it. */
export type Move = {
  place: Place;
  leads: Lead[];
  /** Another customer: nothing of the visit before is carried along. */
  endsVisit?: true;
};

export type GuideCommand = Extract<
  Command,
  {
    do:
      | 'say'
      | 'sellers'
      | 'unsure'
      | 'resume'
      | 'agree'
      | 'disagree'
      | 'change'
      | 'changes'
      | 'why'
      | 'restart'
      | 'another'
      | 'compare'
      | 'copy'
      | 'today'
      | 'next';
  }
>;

/** The guided conversation: takes a person from one place of a case to the next. It asks and records; it never decides. */
export function guide(place: Place, command: GuideCommand, world: World): Move {
  switch (command.do) {
    case 'say':
      return say(place, command.facts, world);
    case 'sellers':
      return silently({ ...place, aside: sellersAside(place, command.screen) });
    case 'unsure':
      return unsure(place, world);
    case 'resume':
      return resume(place, world);
    case 'change':
      return silently({ ...place, aside: { see: 'fact', fact: command.fact } });
    case 'changes':
      return silently({ ...place, aside: { see: 'changes' } });
    case 'why':
      return why(place, world);
    case 'compare':
      return compare(place, command.facts);
    case 'copy':
      return copy(place, world);
    case 'today':
      return silently({ ...place, edition: null, aside: null });
    case 'restart':
      return { ...silently(newPlace(world.newCaseId(), carried(place.facts, ['role']))), endsVisit: true };
    case 'another':
      return silently(newPlace(world.newCaseId(), carried(place.facts, ['role', 'cloud'])));
    case 'agree':
    case 'disagree':
      return settle(place, command.do, world);
    case 'next':
      return silently(nextOf(place, world) ?? place);
  }
}

function say(place: Place, said: Facts, world: World): Move {
  const names = Object.keys(said) as FactName[]; // Object.keys forgets the key type
  const isKnown = names.every((fact) => place.facts[fact] === said[fact]);
  const isPlain = place.aside === null && names.every((fact) => !place.unconfirmed.includes(fact));
  if (isKnown && isPlain) return { place, leads: [{ say: 'already' }] };
  // Whoever answers one thing they were asked to confirm has looked at all of them.
  const next = { ...withFacts(place, said), unconfirmed: isKnown ? [] : withFacts(place, said).unconfirmed };
  return { place: next, leads: notedBeside(place, next, names, world) };
}

/** What to acknowledge when somebody said something else than what was asked, and the question stays. */
function notedBeside(before: Place, next: Place, names: FactName[], { edition }: World): Lead[] {
  const asked = factOf(showFor(edition, before));
  const stays = asked !== undefined && asked === factOf(showFor(edition, next));
  if (!stays) return [];
  const beside = names.filter((fact) => fact !== asked);
  return beside.map((fact) => ({ say: before.facts[fact] === undefined ? 'noted' : 'changed', fact }));
}

function unsure(place: Place, world: World): Move {
  const show = showFor(world.edition, place);
  if (show.view !== 'question') return { place, leads: [{ say: 'nothing-asked' }] };
  const without = withoutFact(place, show.fact);
  return silently({ ...without, unsure: [...without.unsure, show.fact] });
}

/** Asks again for the fact that the answer hangs on, or for the first one that was passed over. */
function resume(place: Place, world: World): Move {
  const show = showFor(world.edition, place);
  const fact = show.view === 'holding' ? show.fact : place.unsure[0];
  if (!fact) return { place, leads: show.view === 'question' ? [] : [{ say: 'nothing-asked' }] };
  const unsure = place.unsure.filter((other) => other !== fact);
  return silently({ ...place, unsure, aside: show.view === 'holding' ? null : { see: 'fact', fact } });
}

/** Takes yes or no for what the person's words suggested. */
function settle(place: Place, answer: 'agree' | 'disagree', world: World): Move {
  if (place.aside?.see === 'compare') {
    return answer === 'agree' ? say(place, place.aside.facts, world) : silently({ ...place, aside: null });
  }
  const show = showFor(world.edition, place);
  const [suggested, ...others] = show.view === 'question' ? show.suggested : [];
  if (show.view !== 'question' || suggested === undefined || others.length > 0) {
    return { place, leads: [{ say: 'nothing-asked' }] };
  }
  if (answer === 'disagree') return silently(withoutFact(place, show.fact));
  return say(place, { [show.fact]: suggested }, world);
}

/** The reasons for an answer; before there is one, the next question says all there is to say. */
function why(place: Place, world: World): Move {
  const { status } = consult(world.edition, place.facts, place.unsure);
  if (status === 'asking') return { place, leads: [{ say: 'why-asked' }] };
  return silently({ ...place, aside: { see: 'why' } });
}

/** What does not differ from what holds needs no comparison. */
function compare(place: Place, facts: Facts): Move {
  const names = Object.keys(facts) as FactName[]; // as above
  const isSame = names.every((fact) => place.facts[fact] === facts[fact]);
  return isSame
    ? { place, leads: [{ say: 'same' }] }
    : silently({ ...place, aside: { see: 'compare', facts } });
}

function copy(place: Place, world: World): Move {
  const { status } = consult(world.edition, place.facts, place.unsure);
  return status === 'asking'
    ? { place, leads: [{ say: 'nothing-asked' }] }
    : silently({ ...place, aside: { see: 'copy' } });
}

function factOf(show: Show): FactName | undefined {
  return 'fact' in show ? show.fact : undefined;
}

/** A seller is chosen anew when one was known already, and asked for otherwise. */
function sellersAside({ aside, facts }: Place, screen: 'sellers' | 'partners'): Aside {
  const isChanging = aside?.see === 'fact' || (aside?.see === 'sellers' && aside.changing);
  return { see: 'sellers', screen, changing: isChanging || facts.origin !== undefined };
}

function silently(place: Place): Move {
  return { place, leads: [] };
}
