import { seeded } from '../../support/chance.ts';
import type { Line } from '../../support/line.ts';
import { Caller } from './caller.ts';
import { VISITS } from './visits.ts';

/** Milliseconds of a turn, and when it ended, on the clock of `performance`. */
export type Timed = { at: number; ms: number };
export type Until = { turns: number; seconds?: number };

/** Of so many people who were here, some come back now and then. */
const KNOWN = 500;
const COME_BACK = 0.1;

/**
 * People who come, do what they came for and leave, `concurrent` at a time, until so many turns were taken or so many
 * seconds have passed. Gives each turn's time.
 */
export async function traffic(line: Line, until: Until, concurrent: number): Promise<Timed[]> {
  const turns: Timed[] = [];
  const known: Caller[] = [];
  const random = seeded(turns.length + until.turns);
  const end = performance.now() + 1000 * (until.seconds ?? Number.POSITIVE_INFINITY);
  const took = (ms: number) => void turns.push({ at: performance.now(), ms });
  const isOver = () => turns.length >= until.turns || performance.now() >= end;

  async function comeBack(): Promise<void> {
    const [person] = known.splice(Math.floor(random() * known.length), 1);
    await person?.types('change', 'ea');
  }

  async function visit(): Promise<void> {
    const person = new Caller(line, took);
    await VISITS[Math.floor(random() * VISITS.length)]?.(person, random);
    if (known.length < KNOWN && person.activities.length > 0) known.push(person);
  }

  async function worker(): Promise<void> {
    while (!isOver()) await (known.length > 0 && random() < COME_BACK ? comeBack() : visit());
  }
  await Promise.all(Array.from({ length: concurrent }, worker));
  return turns;
}
