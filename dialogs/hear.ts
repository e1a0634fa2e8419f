import { consult } from '../policy/consult.ts';
import type { FactName } from '../policy/facts.ts';
import type { Move } from './guide.ts';
import { carried, withFacts } from './place.ts';
import { MOST_TOGETHER, newPlace, type Place } from './state.ts';
import type { Heard, World } from './world.ts';

/** Takes in what a sentence said: facts of this case, of another one, or of several subscriptions at once. */
export function hear(place: Place, heard: Heard, world: World): Move {
  if (heard.items.length > 1) return { place: several(place, heard, world), leads: [] };
  const here = opensCase(place, heard, world)
    ? newPlace(world.newCaseId(), carried(place.facts, ['role', 'cloud']))
    : place;
  const names = Object.keys(heard.facts) as FactName[]; // Object.keys forgets the key type
  const isNew = names.some((fact) => place.facts[fact] !== heard.facts[fact]);
  if (!isNew && Object.keys(heard.between).length === 0 && place.aside === null)
    return insisted(place, world);
  return { place: understoodIn(here, heard), leads: [] };
}

/** Somebody who says again what was refused, with whatever reasons, gets the rule again. */
function insisted(place: Place, { edition }: World): Move {
  const consultation = consult(edition, place.facts, place.unsure);
  const isRefused = consultation.status === 'answered' && consultation.row.instead.length > 0;
  return { place, leads: [{ say: isRefused ? 'rule-stands' : 'already' }] };
}

/** After an answer, a sentence that names both a seller and a kind speaks of another subscription. */
function opensCase(place: Place, { facts }: Heard, { edition }: World): boolean {
  const isAnswered = consult(edition, place.facts, place.unsure).status === 'answered';
  return isAnswered && facts.origin !== undefined && facts.kind !== undefined;
}

function understoodIn(place: Place, { facts, indirect, between }: Heard): Place {
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
  const opened = newPlace(world.newCaseId(), carried(place.facts, ['role', 'cloud']));
  return understoodIn(opened, { ...named, between: {}, items: [] });
}
