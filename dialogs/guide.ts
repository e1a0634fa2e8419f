import { consult } from '../policy/consult.ts';
import type { FactName, Facts } from '../policy/facts.ts';
import { isRefusal } from '../policy/stakes.ts';
import type { Command } from './command.ts';
import { nextOf } from './hear.ts';
import type { Lead } from './lead.ts';
import { type Move, silently } from './move.ts';
import { carried, withDoubt, withoutFact } from './place.ts';
import { deny, say, settle } from './sayFacts.ts';
import { showFor } from './show.ts';
import { type Aside, newPlace, type Place } from './state.ts';
import type { World } from './world.ts';

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
      | 'deny'
      | 'no-sale'
      | 'change'
      | 'changes'
      | 'why'
      | 'what-then'
      | 'more'
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
      return unsure(place, command.about, world);
    case 'resume':
      return resume(place, world);
    case 'change':
      return silently({ ...place, aside: { see: 'fact', fact: command.fact } });
    case 'changes':
      return silently({ ...place, aside: { see: 'changes' } });
    case 'why':
      return why(place, world);
    case 'what-then':
      return whatThen(place, world);
    case 'more':
      return answerAgain(place, 'no-more', world);
    case 'compare':
      return compare(place, command.facts);
    case 'copy':
      return copy(place, world);
    case 'today':
      return silently({ ...place, edition: null, aside: null });
    case 'restart':
      return { ...silently(newPlace(world.newCaseId(), carried(place, ['role']))), endsVisit: true };
    case 'another':
      return silently(newPlace(world.newCaseId(), carried(place, ['role', 'cloud'])));
    case 'agree':
    case 'disagree':
      return settle(place, command.do, world);
    case 'deny':
      return deny(place, command.facts, world);
    case 'no-sale':
      return noSale(place);
    case 'next':
      return silently(nextOf(place, world) ?? place);
  }
}

function unsure(place: Place, about: readonly FactName[] | undefined, world: World): Move {
  if (about?.every((fact) => place.unsure.includes(fact))) return { place, leads: [{ say: 'already' }] };
  if (about) return silently(withDoubt(place, about));
  const show = showFor(world.edition, place);
  if (show.view === 'holding') return silently(place);
  if (show.view !== 'question') return { place, leads: [{ say: 'nothing-asked' }] };
  return silently(withDoubt(place, [show.fact]));
}

/** Goes on without the sale; what the end customer wants is asked where it matters. */
function noSale(place: Place): Move {
  return place.facts.goal === 'sell-to-csp'
    ? { place: withoutFact(place, 'goal'), leads: [{ say: 'denied' }] }
    : { place, leads: [{ say: 'already' }] };
}

/** Asks again for the fact that the answer hangs on, or for the first one that was passed over. */
function resume(place: Place, world: World): Move {
  const show = showFor(world.edition, place);
  const fact = show.view === 'holding' ? show.fact : place.unsure[0];
  if (!fact) return { place, leads: show.view === 'question' ? [] : [{ say: 'nothing-asked' }] };
  const unsure = place.unsure.filter((other) => other !== fact);
  return silently({ ...place, unsure, aside: show.view === 'holding' ? null : { see: 'fact', fact } });
}

/** The reasons for an answer; before there is one, the next question says all there is to say. */
function why(place: Place, world: World): Move {
  const { status } = consult(world.edition, place.facts, place.unsure);
  if (status === 'asking') return { place, leads: [{ say: 'why-asked' }] };
  return silently({ ...place, aside: { see: 'why' } });
}

/** What is allowed in place of what was refused, or the steps once more. */
function whatThen(place: Place, world: World): Move {
  const consultation = consult(world.edition, place.facts, place.unsure);
  const isRefused = consultation.status === 'answered' && isRefusal(consultation.row);
  return answerAgain(place, isRefused ? 'allowed-instead' : 'what-to-do', world);
}

function answerAgain(place: Place, say: Lead['say'], world: World): Move {
  const { status } = consult(world.edition, place.facts, place.unsure);
  return status === 'asking'
    ? { place, leads: [{ say: 'help' }] }
    : { place: { ...place, aside: null }, leads: [{ say }] };
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

/** A seller is chosen anew when one was known already, and asked for otherwise. */
function sellersAside({ aside, facts }: Place, screen: 'sellers' | 'partners'): Aside {
  const isChanging = aside?.see === 'fact' || (aside?.see === 'sellers' && aside.changing);
  return { see: 'sellers', screen, changing: isChanging || facts.origin !== undefined };
}
