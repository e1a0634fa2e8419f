import type { Facts } from '../../policy/facts.ts';
import type { Gloss } from './gloss.ts';
import type { KindMention } from './kind.ts';
import type { OriginMention } from './origin.ts';

/** Tells the subscriptions of a message apart: each origin goes with the product it stands nearest to, in order. */
export function itemsOf(
  gloss: Gloss,
  origins: readonly OriginMention[],
  kinds: readonly KindMention[],
): Partial<Facts>[] {
  if (isUndecided(gloss, origins)) return [];
  const said = [
    ...origins.map(({ at, value }) => ({ at, fact: { origin: value } })),
    ...kinds.map(({ at, value }) => ({ at, fact: { kind: value } })),
  ].sort((one, other) => one.at - other.at);
  const items: Partial<Facts>[] = [];
  for (const { fact } of said) {
    const last = items.at(-1);
    const isTaken = !last || Object.keys(fact).some((name) => name in last);
    if (isTaken) items.push({ ...fact });
    else Object.assign(last, fact);
  }
  return distinct(items.map((item) => ({ ...shared(origins, kinds), ...item })));
}

/** Whether one subscription was bought in one of two places: "EA or Open". */
function isUndecided(gloss: Gloss, [one, other]: readonly OriginMention[]): boolean {
  return one !== undefined && other !== undefined && /^\s*(or|o|u)\s*$/.test(gloss.slice(one.end, other.at));
}

/** What all subscriptions have in common, when it is said once. */
function shared(origins: readonly OriginMention[], kinds: readonly KindMention[]): Partial<Facts> {
  const [origin, ...otherOrigins] = new Set(origins.map(({ value }) => value));
  const [kind, ...otherKinds] = new Set(kinds.map(({ value }) => value));
  return {
    ...(origin && otherOrigins.length === 0 ? { origin } : {}),
    ...(kind && otherKinds.length === 0 ? { kind } : {}),
  };
}

function distinct(items: Partial<Facts>[]): Partial<Facts>[] {
  const seen = new Map(items.map((item) => [`${item.origin} ${item.kind}`, item]));
  return seen.size > 1 ? [...seen.values()] : [];
}
