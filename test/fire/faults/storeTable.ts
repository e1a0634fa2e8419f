import { expect } from 'chai';
import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { type Fault, faultyStore, type Method, type Plan, scripted } from './faultyStore.ts';
import { PersistentPerson } from './persistentPerson.ts';
import { whereLeads } from './spoken.ts';

const BEFORE = ['azure'];
const SAID = 'ea';
const AFTER = [...BEFORE, SAID];
/** More often than a turn is begun again. */
const ALWAYS = 1000;

type StoreFault = {
  method: Method;
  fault: Fault;
  /** How many calls in a row meet it. */
  calls?: number;
  /** What the person sees: the answer, or an apology, and below it the step of these words where one can be read. */
  sees: 'answer' | 'loss' | 'apology' | { apologyWith: string[] };
  /** The words that are kept. */
  kept: string[];
};

const STORE_FAULTS: readonly StoreFault[] = [
  { method: 'read', fault: 'slow', sees: 'answer', kept: AFTER },
  { method: 'write', fault: 'slow', sees: 'answer', kept: AFTER },
  { method: 'read', fault: 'fails', sees: { apologyWith: BEFORE }, kept: BEFORE },
  { method: 'read', fault: 'fails', calls: ALWAYS, sees: 'apology', kept: BEFORE },
  { method: 'write', fault: 'fails', sees: { apologyWith: BEFORE }, kept: BEFORE },
  { method: 'write', fault: 'fails-after', sees: { apologyWith: AFTER }, kept: AFTER },
  { method: 'write', fault: 'stale', sees: 'answer', kept: AFTER },
  { method: 'write', fault: 'stale', calls: 5, sees: 'answer', kept: AFTER },
  { method: 'write', fault: 'stale', calls: ALWAYS, sees: { apologyWith: BEFORE }, kept: BEFORE },
  { method: 'write', fault: 'stale-after', sees: 'answer', kept: AFTER },
  { method: 'read', fault: 'damaged', sees: 'loss', kept: [] },
];

/** Every fault of a store, met in mid-case: what the person sees, what is kept, and that the same words then lead on. */
export async function tryEachStoreFault(): Promise<Figure[]> {
  const store = openMemoryStore();
  let plan: Plan = () => undefined;
  const faulty = faultyStore(store, (...call) => plan(...call));
  const server = await startServer(undefined, {}, { open: async () => faulty });
  try {
    for (const { method, fault, calls = 1, sees, kept } of STORE_FAULTS) {
      const note = `${method} ${fault}, ${calls} times`;
      const person = await new PersistentPerson(server.address).types(...BEFORE);
      plan = scripted(method, Array(calls).fill(fault));
      const said = person.activity({ text: SAID });
      await person.send(said);
      plan = () => undefined;
      expectSeen(person, sees, note);
      const stored = await storedRecord(store, person.key);
      expect(stored?.record.state.place.facts, note).to.deep.equal(factsOf(kept));
      await person.send(said);
      const isLost = sees === 'loss';
      expect(person.entity.facts, `${note}, and then again`).to.deep.equal(factsOf(isLost ? [] : AFTER));
    }
    return [
      {
        tried: 'each fault of a store, met in mid-case',
        times: STORE_FAULTS.length,
        outcome:
          'what is stored is what the step below the apology shows; delivered again, each turn is answered',
      },
    ];
  } finally {
    plan = () => undefined;
    await server.stop();
  }
}

function expectSeen(person: PersistentPerson, sees: StoreFault['sees'], note: string): void {
  const isApology = sees === 'apology' || typeof sees === 'object';
  expect(person.isApology, note).to.equal(isApology);
  if (sees === 'apology') expect(person.activities, note).to.have.length(1);
  if (sees === 'answer') expect(person.entity.type, note).to.equal('PolicyAnswer');
  if (sees === 'loss') expect(person.entity.text, note).to.include(translators.en('lead.case-lost'));
  if (typeof sees === 'object') expect(person.entity.facts, note).to.deep.equal(factsOf(sees.apologyWith));
}

function factsOf(words: string[]): object {
  return words.length === 0 ? {} : whereLeads(words).place.facts;
}
