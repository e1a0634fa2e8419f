// Run as a child process: `<folder> <counts>`, where the counts say for each person how many turns were acknowledged.
// Looks at all that is stored, says "ready", takes turns until it is killed, and prints "person count" after each.
import { writeSync } from 'node:fs';
import { setImmediate as nextTick } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { conversationKey } from '../../../bot/conversation/key.ts';
import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import { type Incoming, takeTurn } from '../../../bot/conversation/takeTurn.ts';
import { countPractice } from '../../../bot/learning/practiceCounts.ts';
import { performEffect } from '../../../bot/performEffect.ts';
import { openFileStore } from '../../../bot/storage/fileStore.ts';
import { createDesk } from '../../support/desk.ts';
import { saidAs } from '../../support/round.ts';
import { LONG_ROUND } from './longRound.ts';

const [folder = '', counts = '[]'] = process.argv.slice(2);
const acknowledged = z.array(z.int()).parse(JSON.parse(counts));
// Written at once: what was said before the kill must have been said.
const print = (line: string) => writeSync(1, `${line}\n`);
const idOf = (n: number) => `turn-${n}`;
const keyOf = (person: number) => conversationKey('test', 'walk', `${person}`);

function fail(what: string): never {
  print(`lost ${what}`);
  process.exit(1);
}

process.on('uncaughtException', (error) => fail(String(error.stack)));
const store = await openFileStore({ folder, onDamaged: ({ file }) => fail(`${file} is damaged`) });
const { desk, counters } = createDesk(store);
desk.now = () => new Date();
desk.perform = performEffect({
  store,
  now: desk.now,
  counters,
  countPractice: (answer) => void countPractice(store, answer),
});

/** How many turns of the person are stored; fails unless those acknowledged are among them, and at most one more. */
async function storedTurns(person: number, least: number): Promise<number> {
  const found = await storedRecord(store, keyOf(person));
  if (!found) return least === 0 ? 0 : fail(`person ${person} after ${least} turns`);
  const { state, handled } = found.record;
  const count = [least + 1, least].find((n) => handled.at(-1)?.id === idOf(n));
  if (count === undefined)
    return fail(`turn ${least} of person ${person}: ${handled.at(-1)?.id} is the last`);
  const { facts } = saidAs(count - 1, LONG_ROUND);
  if (!isDeepStrictEqual(state.place.facts, facts)) fail(`what turn ${count} of person ${person} said`);
  return count;
}

/** Goes on where it was cut: with the turn that was not acknowledged, under the same id, as a channel does. */
async function walk(person: number, from: number): Promise<never> {
  for (let n = from + 1; ; n += 1) {
    const { text, facts } = saidAs(n - 1, LONG_ROUND);
    const turn: Incoming['turn'] = { language: 'en', input: { kind: 'text', text } };
    const { replies } = await takeTurn(desk, { key: keyOf(person), id: idOf(n), turn });
    const reply = replies.at(-1);
    if (!reply || !isDeepStrictEqual(reply.facts, facts)) fail(`the step of person ${person} at turn ${n}`);
    print(`${person} ${n}`);
    // As each turn of a server does: what waits for the disk would not come to its turn else.
    await nextTick();
  }
}

for await (const key of store.list('')) if (!(await store.read(key))) fail(`what is stored as ${key}`);
for (const [person, count] of acknowledged.entries()) await storedTurns(person, count);
print('ready');
await Promise.all(acknowledged.map((count, person) => walk(person, count)));
