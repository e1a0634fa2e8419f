import type { State } from '../../../dialogs/state.ts';
import { Talk } from '../../support/talk.ts';

/** Said twice, these lead where they lead said once. */
export const FACTS = ['ea', 'open', 'csp', 'azure', 'office 365', 'move', 'support', 'us government'];
/** These go on from where somebody is. */
const STEPS = ['new case', 'why', 'back', 'change', 'copy', 'hm?'];
export const WORDS = [...FACTS, ...FACTS, ...STEPS];

export function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

export function someOf<T>(list: readonly T[], count: number, random: () => number): T[] {
  return Array.from({ length: count }, () => pick(list, random));
}

/** Where somebody is who said all that to a bot of which nothing fails. */
export function whereLeads(words: readonly string[]): State {
  const { state } = new Talk().types(...words);
  if (!state) throw new Error('nothing was said');
  return state;
}

/** A stored state without the ids of its cases, which are made by chance: they are counted as they come. */
export function withoutIds(state: unknown): unknown {
  const ids: string[] = [];
  return JSON.parse(JSON.stringify(state), (key, value) => {
    if (key !== 'case') return value;
    if (!ids.includes(value)) ids.push(value);
    return ids.indexOf(value);
  });
}
