import { EventEmitter, once } from 'node:events';
import { readOpinions } from '../../../bot/feedback/readOpinions.ts';
import { tally } from '../../../bot/feedback/tally.ts';
import { remind } from '../../../bot/learning/reminders.ts';
import { openFileReader } from '../../../bot/storage/fileReader.ts';
import { openFileStore } from '../../../bot/storage/fileStore.ts';
import { edition } from '../../support/edition.ts';
import { translators } from '../../support/talk.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TTL_DAYS = 90;

/** What looks at files that are not of its own turn: the report of opinions, beside the bot. */
export async function report(folder: string): Promise<void> {
  tally((await readOpinions(openFileReader({ folder }))).opinions);
}

/** The reminders of the day after, by a process of their own. Resolves to how many files it found damaged. */
export async function remindTomorrow(folder: string): Promise<number> {
  let damaged = 0;
  const onDamaged = () => {
    damaged += 1;
  };
  const store = await openFileStore({ folder, onDamaged });
  const log = (event: string) => {
    throw new Error(`the reminders say ${event}`);
  };
  const now = () => new Date(Date.now() + 2 * DAY_MS);
  const push = async () => {};
  await remind({ store, now, editionOf: () => edition, translate: translators, push, log });
  await store.close();
  return damaged;
}

/** The sweep once all is expired; resolves to how many files it removed. */
export async function sweepAll(folder: string): Promise<number> {
  const clock = () => new Date(Date.now() + (TTL_DAYS + 1) * DAY_MS);
  const sweeps = new EventEmitter();
  const swept = once(sweeps, 'swept');
  const onSwept = (outcome: object) => sweeps.emit('swept', outcome);
  const store = await openFileStore({ folder, clock, ttlDays: TTL_DAYS, onDamaged: () => {}, onSwept });
  const [outcome] = await swept;
  await store.close();
  if ('error' in outcome) throw new Error('the sweep broke off', { cause: outcome.error });
  return outcome.removed;
}
