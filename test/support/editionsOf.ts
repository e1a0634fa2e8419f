import type { Editions } from '../../bot/editions.ts';
import type { Edition } from '../../policy/edition.ts';
import { edition } from './edition.ts';

/** These editions as if they had been loaded, the first as the newest. */
export function editionsOf(newest: Edition = edition, ...others: Edition[]): Editions {
  const all = [newest, ...others];
  return { newest, all, byId: (id) => all.find((one) => one.id === id) };
}
