import { consult } from '../policy/consult.ts';
import type { FactName, Facts } from '../policy/facts.ts';
import type { Lead } from './lead.ts';
import { type Move, silently } from './move.ts';
import { withFacts, withoutFact } from './place.ts';
import type { Show } from './reply.ts';
import { showFor } from './show.ts';
import type { Place } from './state.ts';
import type { World } from './world.ts';

/** Takes in facts that were chosen or named. */
export function say(place: Place, said: Facts, world: World): Move {
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

/** Takes yes or no for what the person's words suggested. */
export function settle(place: Place, answer: 'agree' | 'disagree', world: World): Move {
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

/** Forgets what somebody says is not so, and asks for it again; what was held otherwise anyway is no news. */
export function deny(place: Place, denied: Facts, { edition }: World): Move {
  const held: Facts = { ...consult(edition, place.facts, place.unsure).assumed, ...place.facts };
  const names = Object.keys(denied) as FactName[]; // as above
  const fact = names.find((name) => held[name] === undefined || held[name] === denied[name]);
  if (!fact) return { place, leads: [{ say: 'already' }] };
  const without = withoutFact(place, fact);
  const isAsked = factOf(showFor(edition, without)) === fact;
  return {
    place: isAsked ? without : { ...without, aside: { see: 'fact', fact } },
    leads: [{ say: 'denied' }],
  };
}

function factOf(show: Show): FactName | undefined {
  return 'fact' in show ? show.fact : undefined;
}
