import { waitingRules } from '../../dialogs/learn/chooseRule.ts';
import { dayOf } from '../../dialogs/learn/memory.ts';
import { type Learning, ofNewest } from '../../dialogs/learn/progress.ts';
import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import { readRecord } from '../conversation/record.ts';
import type { Reach } from '../escalation/escalation.ts';
import type { Message } from '../message.ts';
import { regularly } from '../regularly.ts';
import type { Store } from '../storage/store.ts';
import type { BotWorld } from '../world.ts';
import { dropReminder, dueReminders, type Reminder } from './storedReminders.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export type RemindersWorld = {
  store: Pick<Store, 'read' | 'write' | 'remove' | 'list'>;
  now: () => Date;
  editionOf: (id: string | null) => Edition;
  translate: Record<Language, Translate>;
  push: (to: Reach, message: Message) => Promise<void>;
  log: BotWorld['log'];
};

/** The time of the first reminder: a day after it was asked for, and so about when the person learns. */
export function firstReminder(now: Date): number {
  return now.getTime() + DAY_MS;
}

/**
 * Tells whoever asked for it, once a day at most, how many rules are due. What cannot be told today is not told later;
 * whoever is not reached before a stop is told after the next start.
 */
export async function remind(world: RemindersWorld, stopping?: AbortSignal): Promise<void> {
  const now = world.now().getTime();
  const tomorrow = (due: number) => due + DAY_MS * (Math.floor((now - due) / DAY_MS) + 1);
  for await (const reminder of dueReminders(world.store, { now, next: tomorrow, stopping })) {
    const message = await messageFor(world, reminder);
    if (!message) continue;
    // Once for each: somebody who cannot be reached must not keep the others from being told.
    await world
      .push(reminder.reach, message)
      .catch((error) => world.log('reminder-failed', { key: reminder.key }, error));
  }
}

/** Reminds from time to time; gives what ends that. */
export function remindRegularly(world: RemindersWorld): () => Promise<void> {
  return regularly(
    (stopping) => remind(world, stopping),
    (error) => world.log('reminders-failed', {}, error),
  );
}

/** Nothing where nothing is due or the person has practised today; who no longer wants it is forgotten. */
async function messageFor(world: RemindersWorld, { key }: Reminder): Promise<Message | undefined> {
  const { store, now, translate } = world;
  const read = await store.read(key);
  const record = read && 'value' in read ? readRecord(read.value) : undefined;
  if (record === 'newer') return undefined;
  if (typeof record !== 'object' || !record.state.learning?.reminds) {
    await dropReminder(store, key);
    return undefined;
  }
  const { language, learning } = record.state;
  const due = dueOf(world, learning);
  if (due === 0 || learning.days.last === dayOf(now().getTime())) return undefined;
  const text = translate[language]('learn.reminder', { due: String(due) });
  return { type: 'message', text, textFormat: 'plain', summary: text, locale: language };
}

function dueOf({ editionOf, now }: RemindersWorld, learning: Learning): number {
  const { due, unseen } = waitingRules(ofNewest(learning, editionOf), editionOf(null), now());
  return due + unseen;
}
