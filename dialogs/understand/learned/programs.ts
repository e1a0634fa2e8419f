import type { Ruled } from '../ruled.ts';

/** Programmes of which the same can be said: which of them it is must not sway anything. */
const VALUES: Record<string, string> = { EA: 'ea', OPEN: 'open', ADV: 'advisor' };

/** A programme that the rules take for the origin, and one that is named besides. */
export const PARTS = ['ruled', 'besides'] as const;
export type Part = (typeof PARTS)[number];

/** The programmes of a message by what the rules make of them, so that what is learned of one holds for all. */
export class Programs {
  readonly #parts = new Map<string, Part>();

  constructor({ sellers, origins }: Ruled) {
    const isRuled = new Set(origins.map(({ symbol }) => symbol));
    for (const { symbol } of sellers) {
      const value = VALUES[symbol];
      if (value === undefined) continue;
      const part = isRuled.has(symbol) ? 'ruled' : 'besides';
      this.#parts.set(symbol, part);
      this.#parts.set(value, part);
    }
  }

  /** A symbol of the gloss, or a value of the origin; for one of these programmes its part. */
  partOf(name: string): string {
    return this.#parts.get(name) ?? name;
  }
}
