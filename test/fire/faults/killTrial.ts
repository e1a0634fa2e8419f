import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { seeded } from '../../support/chance.ts';
import { startConnector } from '../../support/connector.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { untilCut } from '../../support/walker.ts';
import type { Figure } from '../figure.ts';
import { PushedPerson } from './pushedPerson.ts';

const PEOPLE = 6;
const SHORTEST_MS = 100;
const LONGEST_MS = 500;
/** No reply to one of these stands in for the reply to another. */
const ROUND = ['azure ea', 'why', 'copy', 'new case', 'azure open', 'why', 'copy', 'new case'];

/**
 * Conversations on a channel that is called, with a bot that is killed at any moment. What got no response is
 * delivered again. Each reply comes once, and at most once more for each kill; none is missing.
 */
export async function tryKillsWhileSending(kills: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const entry = await builtBot();
  const start = () => startProcess(entry, { PORT: '0', STORAGE_DIR: folder, LOG_LEVEL: 'error' });
  let server: ServerProcess = await start();
  const people: Walker[] = [];
  try {
    for (let n = 0; n < PEOPLE; n += 1) people.push(new Walker(() => server.address, await startConnector()));
    for (let kill = 0; kill < kills; kill += 1) {
      const walks = people.map((person) => untilCut(() => person.step()));
      await sleep(SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS));
      await server.stop('SIGKILL');
      await Promise.all(walks);
      server = await start();
    }
    for (const person of people) await person.settle();
    const twice = people.reduce((sum, person) => sum + person.expectEach(kills), 0);
    const turns = people.reduce((sum, { said }) => sum + said, 0);
    const outcome = `no reply is missing; ${twice} came once more`;
    return [{ tried: `turns of people on a channel, with ${kills} kills`, times: turns, outcome }];
  } finally {
    await server.stop('SIGKILL');
    for (const { connector } of people) connector.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One person going round and round, on a channel of their own. */
class Walker extends PushedPerson {
  said = 0;
  #pending: object | undefined;

  async step(): Promise<void> {
    this.#pending ??= this.activity({ text: ROUND[this.said % ROUND.length] });
    await this.posts(this.#pending);
    this.#pending = undefined;
    this.said += 1;
  }

  /** Says what is still to be answered, and goes on to the beginning of a round. */
  async settle(): Promise<void> {
    do await this.step();
    while (this.said % ROUND.length !== 0);
  }

  /** Each reply as often as it was asked for. Resolves to how many came once more. */
  expectEach(kills: number): number {
    const replies = this.pushed().flatMap(({ isQuestion, text }) => (isQuestion ? [] : text));
    const rounds = this.said / ROUND.length;
    let twice = 0;
    for (const text of new Set(replies)) {
      const more = replies.filter((other) => other === text).length - rounds;
      expect(more, text.slice(0, 60)).to.be.within(0, kills);
      twice += more;
    }
    expect(new Set(replies).size).to.equal(ROUND.length - 2);
    // A kill repeats the turn that it hit, and the reply that this turn had to give again because of a kill before it.
    expect(twice).to.be.at.most(2 * kills);
    return twice;
  }
}
