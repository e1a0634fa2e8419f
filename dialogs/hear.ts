import { consult } from '../policy/consult.ts';
import type { FactName } from '../policy/facts.ts';
import { isRefusal } from '../policy/stakes.ts';
import type { Move } from './move.ts';
import { carried, withFacts } from './place.ts';
import { MOST_TOGETHER, newPlace, type Place } from './state.ts';
import type { Heard, World } from './world.ts';

/** Takes in what a sentence said: facts of this case, of another one, or of several subscriptions at once. */
export function hear(place: Place, heard: Heard, world: World): Move {
  if (heard.items.length > 1) return { place: several(place, heard, world), leads: [] };
  const here = opensCase(place, heard, world)
    ? newPlace(world.newCaseId(), carried(place, ['role', 'cloud']))
    : place;
  const names = Object.keys(heard.facts) as FactName[]; // Object.keys forgets the key type
  const isNew = names.some((fact) => place.facts[fact] !== heard.facts[fact]);
  if (here === place && asksOfOther(place, heard, world))
    return { place: { ...place, aside: { see: 'compare', facts: heard.facts } }, leads: [] };
  if (!isNew && !place.story && Object.keys(heard.between).length === 0 && place.aside === null)
    return insisted(place, heard, world);
  return { place: understoodIn(here, heard), leads: [] };
}

/**
 * After an answer, a question that names another seller ("is it the same for Open?") changes nothing: it is answered beside
 * what holds. A sale is refused at once, however it is asked.
 */
function asksOfOther(place: Place, { facts, between, asked }: Heard, { edition }: World): boolean {
  const isOther = facts.origin !== undefined && ![undefined, facts.origin].includes(place.facts.origin);
  if (!asked || !isOther || facts.goal === 'sell-to-csp' || Object.keys(between).length > 0) return false;
  return consult(edition, place.facts, place.unsure).status === 'answered';
}

/** Somebody who says again what was refused, with whatever reasons, gets the rule again; a question is told where to look. */
function insisted(place: Place, { asked }: Heard, { edition }: World): Move {
  const consultation = consult(edition, place.facts, place.unsure);
  if (consultation.status !== 'answered') return { place, leads: [{ say: 'already' }] };
  if (isRefusal(consultation.row)) return { place, leads: [{ say: 'rule-stands' }] };
  return { place, leads: [{ say: asked ? 'no-more' : 'already' }] };
}

/**
 * After an answer, a sentence that names both a seller and a kind speaks of another subscription; beside a story any
 * sentence does, since it is about a real customer.
 */
function opensCase(place: Place, { facts }: Heard, { edition }: World): boolean {
  if (place.story) return true;
  const isAnswered = consult(edition, place.facts, place.unsure).status === 'answered';
  return isAnswered && facts.origin !== undefined && facts.kind !== undefined;
}

type Stated = Pick<Heard, 'facts' | 'indirect' | 'between'>;

function understoodIn(place: Place, { facts, indirect, between }: Stated): Place {
  const names = Object.keys(facts) as FactName[]; // as above
  const next = withFacts(place, facts);
  return {
    ...next,
    between: { ...next.between, ...between },
    understood: [...new Set([...next.understood, ...names])],
    unconfirmed: [...new Set([...next.unconfirmed, ...indirect.filter((fact) => facts[fact] !== undefined)])],
  };
}

function several(place: Place, { items, facts, indirect }: Heard, world: World): Place {
  const [first, ...waiting] = items
    .slice(0, MOST_TOGETHER)
    .map((item) => ({ facts: { ...facts, ...item }, indirect }));
  const opened = openedBeside(place, first ?? { facts, indirect }, world);
  return { ...opened, waiting, position: { number: 1, total: waiting.length + 1 } };
}

/** The next of several subscriptions; undefined when there is none. */
export function nextOf(place: Place, world: World): Place | undefined {
  const [next, ...waiting] = place.waiting;
  if (!next || !place.position) return undefined;
  const { number, total } = place.position;
  return { ...openedBeside(place, next, world), waiting, position: { number: number + 1, total } };
}

/** A new case for a subscription that was named together with another. */
function openedBeside(place: Place, named: Pick<Heard, 'facts' | 'indirect'>, world: World): Place {
  const opened = newPlace(world.newCaseId(), carried(place, ['role', 'cloud']));
  return understoodIn(opened, { ...named, between: {} });
}
