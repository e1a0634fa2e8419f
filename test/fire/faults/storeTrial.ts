import { expect } from 'chai';
import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import { seeded } from '../../support/chance.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import type { Figure } from '../figure.ts';
import { FAULTS, faultyStore, randomly } from './faultyStore.ts';
import { PersistentPerson } from './persistentPerson.ts';
import { FACTS, someOf, WORDS, whereLeads, withoutIds } from './spoken.ts';

const TURNS = 8;
const LIKELIHOOD = 0.3;
/** All but what loses a case. */
const LOSING_NOTHING = { ...FAULTS, read: ['slow', 'fails'] as const };

/**
 * Conversations over a store of which every third call goes wrong, each turn begun again until it is answered. In the
 * end everybody is where the same words lead without faults, to the letter where each came under one id.
 */
export async function tryFaultyStore(times: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const store = openMemoryStore();
  const plan = randomly(random, LIKELIHOOD, LOSING_NOTHING);
  let isFaulty = true;
  const faulty = faultyStore(store, (...call) => (isFaulty ? plan(...call) : undefined));
  const server = await startServer(undefined, {}, { open: async () => faulty });
  const counted = { turns: 0, apologies: 0 };
  try {
    for (let n = 0; n < times; n += 1) {
      const hasNewIds = n % 2 === 1;
      const words = someOf(hasNewIds ? FACTS : WORDS, TURNS, random);
      const person = new PersistentPerson(server.address);
      await converse(person, words, hasNewIds);
      const kept = await storedRecord(store, person.key);
      const expected = whereLeads(words);
      const note = `seed ${seed}, conversation ${n}: ${words.join(', ')}`;
      expect(kept?.record.state.place.facts, note).to.deep.equal(expected.place.facts);
      if (!hasNewIds) {
        expect(withoutIds(kept?.record.state), note).to.deep.equal(withoutIds(expected));
        expect(kept?.record.handled.length, note).to.equal(TURNS);
      }
      counted.turns += TURNS;
      counted.apologies += person.apologies;
    }
  } finally {
    isFaulty = false;
    await server.stop();
  }
  return [
    {
      tried: 'turns over a store that is slow, fails, or was written meanwhile, every third call',
      times: counted.turns,
      outcome: `each advanced its case once; ${counted.apologies} apologies with a reference, the step below each true`,
    },
  ];
}

async function converse(person: PersistentPerson, words: string[], hasNewIds: boolean): Promise<void> {
  for (const [index, word] of words.entries()) {
    const before = index === 0 ? {} : whereLeads(words.slice(0, index)).place.facts;
    const after = whereLeads(words.slice(0, index + 1)).place.facts;
    await person.saysUntilAnswered(word, hasNewIds, (facts) =>
      expect([before, after]).to.deep.include(facts),
    );
    expect(person.entity.facts, `after ${word}`).to.deep.equal(after);
  }
}
