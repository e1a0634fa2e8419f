import { expect } from 'chai';
import { personPrefix } from '../../../bot/conversation/key.ts';
import { seeded } from '../../support/chance.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { FAULTS, faultyStore, randomly } from './faultyStore.ts';
import { PersistentPerson } from './persistentPerson.ts';

const LIKELIHOOD = 0.4;
const ERASED = translators.en('lead.erased');
const ELSEWHERE = ['group', 'channel', 'meeting'];

/**
 * People who have everything deleted while every third call of the store goes wrong, and say yes until they are
 * answered. Nothing of them is left then, in any conversation.
 */
export async function tryErasing(times: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const store = openMemoryStore();
  const plan = randomly(random, LIKELIHOOD, { ...FAULTS, read: ['slow', 'fails'] });
  let isFaulty = false;
  const faulty = faultyStore(store, (...call) => (isFaulty ? plan(...call) : undefined));
  const server = await startServer(undefined, {}, { open: async () => faulty });
  let failed = 0;
  try {
    for (let n = 0; n < times; n += 1) {
      const person = new PersistentPerson(server.address);
      for (const id of ELSEWHERE) await person.send({ text: 'ea', conversation: { id } });
      await person.types('azure ea', 'delete my data');
      isFaulty = true;
      const tries = await person.saysUntilAnswered('yes', n % 2 === 1);
      isFaulty = false;
      const left: string[] = [];
      for await (const key of store.list(personPrefix(person.key))) left.push(key);
      expect(left, `seed ${seed}, person ${n}`).to.deep.equal([]);
      expect(person.entity.text, `seed ${seed}, person ${n}`).to.include(ERASED);
      failed += tries - 1;
    }
  } finally {
    isFaulty = false;
    await server.stop();
  }
  const outcome = `after ${failed} apologies everybody was told so, and nothing was left of them`;
  return [{ tried: 'people deleted from a store that fails', times, outcome }];
}
