import { expect } from 'chai';
import { seeded } from '../../support/chance.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { FAULTS, faultyStore, type Plan, randomly } from './faultyStore.ts';
import { PersistentPerson } from './persistentPerson.ts';
import { FACTS, someOf } from './spoken.ts';

const TURNS = 8;
const LIKELIHOOD = 0.35;
const LOST = translators.en('lead.case-lost');

/**
 * Conversations over a store that now and then finds a record damaged, and fails besides. Whoever lost a case is told
 * so by the next answer, and by no other.
 */
export async function tryLosses(times: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const store = openMemoryStore();
  const plan = randomly(random, LIKELIHOOD, FAULTS);
  const losing = new Losing(plan);
  const server = await startServer(undefined, {}, { open: async () => faultyStore(store, losing.plan) });
  let losses = 0;
  try {
    for (let n = 0; n < times; n += 1) {
      const person = new PersistentPerson(server.address);
      losing.begin(false);
      for (const [index, word] of someOf(FACTS, TURNS, random).entries()) {
        losing.begin(index > 0);
        await person.saysUntilAnswered(word, n % 2 === 1);
        const told = person.activities.some(({ entities }) => entities?.[0]?.text.includes(LOST));
        expect(told, `seed ${seed}, conversation ${n}, ${word}`).to.equal(losing.hasLost);
        losses += losing.hasLost ? 1 : 0;
      }
    }
  } finally {
    losing.stop();
    await server.stop();
  }
  return [
    {
      tried: 'records found damaged, while writing fails as well',
      times: losses,
      outcome: 'each was told by the next answer, once',
    },
  ];
}

/** A plan that loses at most one record a turn, and knows whether it did. */
class Losing {
  hasLost = false;
  #mayLose = false;
  #isOver = false;
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  readonly plan: Plan = (...call) => {
    const fault = this.#isOver ? undefined : this.#plan(...call);
    if (fault !== 'damaged') return fault;
    if (!this.#mayLose) return undefined;
    this.#mayLose = false;
    this.hasLost = true;
    return fault;
  };

  /** Before each turn, with whether there is a record to lose. */
  begin(hasRecord: boolean): void {
    this.hasLost = false;
    this.#mayLose = hasRecord;
  }

  stop(): void {
    this.#isOver = true;
  }
}
