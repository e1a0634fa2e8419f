/** Picks one of several, again and again. */
export type Pick = <T>(from: readonly T[]) => T;

/** Picks that follow from the seed alone; neighbouring seeds pick quite differently (mulberry32). */
export function createPick(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return <T>(from: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return from[((bits ^ (bits >>> 14)) >>> 0) % from.length] as T; // nothing is picked from an empty list
  };
}
