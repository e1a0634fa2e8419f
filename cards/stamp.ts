import type { Tap } from '../dialogs/reply.ts';

/** Which card of which case a tap stands on, and whose. */
export type Stamp = Partial<Pick<Tap, 'case' | 'revision' | 'owner'>>;

/** A copy of a card, or of a part of one, in which every tap bears the stamp. */
export function stamped<T>(part: T, stamp: Stamp): T {
  return copied(part, stamp) as T; // a copy has the shape of what it was copied from
}

function copied(part: unknown, stamp: Stamp): unknown {
  if (Array.isArray(part)) return part.map((item) => copied(item, stamp));
  if (typeof part !== 'object' || part === null) return part;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(part)) copy[name] = copied(value, stamp);
  return 'command' in part && 'revision' in part ? { ...copy, ...stamp } : copy;
}
