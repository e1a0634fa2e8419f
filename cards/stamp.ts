import type { Tap } from '../dialogs/reply.ts';

/** Which card of which case a tap stands on, and whose. */
export type Stamp = Partial<Pick<Tap, 'case' | 'revision' | 'owner'>>;

/** A copy of a card, or of a part of one, in which every tap bears the stamp; what holds no tap is the same in both. */
export function stamped<T>(part: T, stamp: Stamp): T {
  return stamper(part)(stamp);
}

/** Makes such copies; where the taps are is looked up but once. */
export function stamper<T>(part: T): (stamp: Stamp) => T {
  const copy = copierOf(part);
  return copy ? (stamp) => copy(stamp) as T : () => part; // a copy has the shape of what it was copied from
}

/** undefined where there is no tap, and so nothing to copy. */
function copierOf(part: unknown): ((stamp: Stamp) => unknown) | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const inner = Object.entries(part).flatMap(([name, value]) => {
    const copy = copierOf(value);
    return copy ? [{ name, copy }] : [];
  });
  const isTap = 'command' in part && 'revision' in part;
  if (!isTap && inner.length === 0) return undefined;
  return (stamp) => {
    const whole = Array.isArray(part) ? [...part] : { ...part, ...(isTap && stamp) };
    const parts = whole as Record<string, unknown>; // of an array by index
    for (const { name, copy } of inner) parts[name] = copy(stamp);
    return whole;
  };
}
