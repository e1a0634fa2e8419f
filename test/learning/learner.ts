/** Days in which somebody forgets half of what they have just met. */
const FIRST_HALF_LIFE = 2;
/** How much longer it lasts each time it is recalled when it was almost forgotten. */
const GROWTH = 2.5;
/** What is left of it where it was not recalled. */
const LOSS = 0.5;
/** Chance to be right without knowing: four options, as most questions have. */
const GUESS = 0.25;

type Trace = { halfLife: number; met: number };

/**
 * Somebody who forgets along a curve, which is not the one the scheduler assumes: half is gone after a half-life, and
 * a half-life grows the more, the more had been forgotten. Times are days.
 */
export class ForgetfulLearner {
  readonly #traces = new Map<string, Trace>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The chance that a rule is recalled. */
  recalls(rule: string, day: number): number {
    const trace = this.#traces.get(rule);
    return trace ? 2 ** (-(day - trace.met) / trace.halfLife) : 0;
  }

  /** Answers a question about a rule, and reads why. */
  answers(rule: string, day: number): boolean {
    const chance = this.recalls(rule, day);
    const isRecalled = this.#random() < chance;
    const before = this.#traces.get(rule)?.halfLife ?? FIRST_HALF_LIFE;
    const grown = isRecalled ? before * (1 + GROWTH * (1 - chance)) : before * LOSS;
    this.#traces.set(rule, { halfLife: Math.max(FIRST_HALF_LIFE, grown), met: day });
    return isRecalled || this.#random() < GUESS;
  }
}
