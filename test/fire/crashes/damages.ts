import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import type { TestServer } from '../../support/server.ts';
import type { Figure } from '../figure.ts';
import { damageFiles, type Kind } from './damage.ts';
import { type Conversations, startConversations } from './damagedFolder.ts';
import { remindTomorrow, report, sweepAll } from './lookOver.ts';
import type { Found } from './person.ts';
import { readAll } from './readAll.ts';

const OF_EACH = 5;
/** One round in so many flips single bits, which may leave good JSON. */
const FLIPS = 4;
const REPORTED = ['state-damaged', 'state-unreadable'];

type Tally = { files: number; reported: number } & Record<Found, number>;
const nothing = (): Tally => ({ files: 0, reported: 0, whole: 0, told: 0, changed: 0 });

/**
 * Damages at least so many files under conversations of every kind, and starts the bot on what is left.
 * @throws Error when a person is not told of what was lost, a conversation does not go on or anything fails
 */
export async function tryDamages(times: number): Promise<Figure[]> {
  const tallies: Record<Kind, Tally> = { torn: nothing(), flipped: nothing() };
  const conversations = await startConversations(OF_EACH);
  try {
    const { server } = await conversations.startOn(async () => {});
    for (const person of conversations.people) await person.expectSame();
    await server.stop();
    for (let round = 1; tallies.torn.files + tallies.flipped.files < times; round += 1) {
      const kind = round % FLIPS === 0 ? 'flipped' : 'torn';
      await tryRound(conversations, kind, tallies[kind]);
    }
  } finally {
    await conversations.stop();
  }
  return Object.entries(tallies)
    .filter(([, { files }]) => files > 0)
    .map(([kind, tally]) => figureOf(kind, tally));
}

async function tryRound({ people, startOn }: Conversations, kind: Kind, tally: Tally): Promise<void> {
  let remindersMet = 0;
  const { server, folder } = await startOn(async (copy) => {
    tally.files += await damageFiles(copy, kind);
    await report(copy);
    remindersMet = await remindTomorrow(copy);
  });
  const found = await Promise.all(people.map((person) => person.finds()));
  for (const one of found) tally[one] += 1;
  const told = found.filter((one) => one === 'told').length;
  expect(found, 'found by people').not.to.include('changed');
  await Promise.all(people.map((person, index) => person.goesOn(found[index] ?? 'changed')));
  for (const path of ['/policy', '/learn/report', '/readyz'])
    expect((await fetch(server.address + path)).status, path).to.equal(200);
  await report(folder);
  await server.stop();
  const reported = remindersMet + reportedBy(server);
  expect(reported, 'reported, of those who were told').to.be.at.least(told);
  tally.reported += reported + (await readAll(folder)).damaged;
  expect((await readAll(folder)).damaged, 'damaged still after all was read').to.equal(0);
  expect(await sweepAll(folder), 'swept').to.be.greaterThan(0);
  await rm(folder, { recursive: true, force: true });
}

/** How many files the bot reported; fails where it logged that anything went wrong. */
function reportedBy({ logged }: TestServer): number {
  const failed = logged.filter(({ event }) => !REPORTED.includes(event) && !event.startsWith('escalation'));
  expect(failed, 'logged').to.deep.equal([]);
  return logged.filter(({ event }) => REPORTED.includes(event)).length;
}

function figureOf(kind: string, { files, reported, whole, told }: Tally): Figure {
  const outcome = `${reported} set aside and reported, the others held all; of ${whole + told} conversations ${whole} went on and ${told} began anew and said so`;
  return {
    tried: kind === 'torn' ? 'files cut off, emptied, zeroed or swapped' : 'files with one bit flipped',
    times: files,
    outcome,
  };
}
