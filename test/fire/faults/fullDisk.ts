import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { seeded } from '../../support/chance.ts';
import { Client } from '../../support/client.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { Talk } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { openSmallRoom, type SmallRoom } from './smallRoom.ts';
import { FACTS, pick } from './spoken.ts';

const BYTES = 256 * 1024;
/** What somebody else left on the disk, and takes away when there is no room any more. */
const FOREIGN = 160 * 1024;
const PEOPLE = 8;
/** How many turns fail before room is made. */
const MOST_FAILED = 12;

/**
 * Conversations on a disk that runs full of them. Whoever cannot be served is told so, with a reference and the step
 * that holds; the bot says that it is not ready. It goes on once there is room, be it killed meanwhile, and nothing that was answered is lost.
 * Undefined where this system lets us mount no such disk.
 */
export async function tryFullDisk(times: number, seed = 1): Promise<Figure[] | undefined> {
  const random = seeded(seed);
  const counted = { turns: 0, failed: 0 };
  for (let n = 0; n < times; n += 1) {
    const room = await openSmallRoom(BYTES);
    if (!room) return undefined;
    try {
      await fillAndMakeRoom(room, random, counted);
    } finally {
      await room.stop();
    }
  }
  return [
    {
      tried: `turns on a disk of ${BYTES / 1024} kB, run full ${times} times, and killed while it was`,
      times: counted.turns,
      outcome: `${counted.failed} told with a reference and the step that holds; nothing that was answered was lost`,
    },
  ];
}

type Counted = { turns: number; failed: number };

async function fillAndMakeRoom(room: SmallRoom, random: () => number, counted: Counted): Promise<void> {
  const entry = await builtBot();
  const env = { PORT: '0', STORAGE_DIR: room.path, LOG_LEVEL: 'error' };
  const start = () => startProcess(entry, env, { under: room.under });
  await room.takeSome(FOREIGN);
  let server: ServerProcess = await start();
  const people = Array.from({ length: PEOPLE }, () => new Patient(() => server.address));
  try {
    await talkUntilFull(people, random, counted);
    expect(await ready(server)).to.equal(503);
    await room.makeRoom();
    expect(await ready(server)).to.equal(200);
    for (const person of people) expect(await person.tries(pick(FACTS, random))).to.equal(true);

    await room.fill();
    for (const person of people) expect(await person.tries(pick(FACTS, random))).to.equal(false);
    expect(await ready(server)).to.equal(503);
    await server.stop('SIGKILL');
    const refusal = await start().catch(String);
    expect(refusal, 'a start on a full disk').to.include('ended with 1');
    await room.makeRoom();
    server = await start();
    for (const person of people) expect(await person.tries('none, the last is said again')).to.equal(true);
    expect(await ready(server)).to.equal(200);
    const names = await readdir(room.inside);
    expect(names.filter((name) => /damaged|tmp$/.test(name))).to.deep.equal([]);
  } finally {
    await server.stop('SIGKILL');
  }
}

async function talkUntilFull(people: Patient[], random: () => number, counted: Counted): Promise<void> {
  let failed = 0;
  for (let turn = 0; failed < MOST_FAILED; turn += 1) {
    const isServed = await people[turn % PEOPLE]?.tries(pick(FACTS, random));
    counted.turns += 1;
    failed += isServed ? 0 : 1;
  }
  counted.failed += failed;
}

async function ready({ address }: ServerProcess): Promise<number> {
  return (await fetch(`${address}/readyz`)).status;
}

/** Somebody who says again what was not answered, and remembers all that was. */
class Patient extends Client {
  readonly #answered = new Talk();
  #pending: { word: string; activity: object } | undefined;

  /** Says the word, or what is still to be answered. Resolves to whether it was answered. */
  async tries(word: string): Promise<boolean> {
    this.#pending ??= { word, activity: this.activity({ text: word }) };
    await this.send(this.#pending.activity);
    const [first] = this.activities;
    const isServed = first?.entities !== undefined;
    if (isServed) {
      this.#answered.types(this.#pending.word);
      this.#pending = undefined;
    } else expect(first?.text).to.match(/Reference: \S+/);
    const { state } = this.#answered;
    if (state) expect(this.entity.facts).to.deep.equal(state.place.facts);
    else expect(this.activities).to.have.length(1);
    return isServed;
  }
}
