import { z } from 'zod';
import { type Reach, reachSchema } from '../escalation/escalation.ts';
import type { Store } from '../storage/store.ts';
import { updateValue } from '../storage/updateValue.ts';

const PREFIX = 'reminders/';
const CONVERSATIONS = 'conversations/';

/** Somebody who wants to be told what is due. Ids and times, and no names. */
const reminderSchema = z.strictObject({
  /** Where their conversation is stored. */
  key: z.string(),
  reach: reachSchema,
  /** When to look next, in ms since 1970. */
  next: z.int(),
});
export type Reminder = z.infer<typeof reminderSchema>;

type Reminders = Pick<Store, 'read' | 'write' | 'remove' | 'list'>;

/** Under the person first, as their conversations are. */
function nameOf(key: string): string {
  return PREFIX + key.slice(CONVERSATIONS.length);
}

/** Keeps the wish to be reminded; doing it twice is as doing it once. */
export async function keepReminder(store: Reminders, reminder: { key: string; reach: Reach; next: number }) {
  await updateValue(store, nameOf(reminder.key), () => reminder);
}

export async function dropReminder(store: Pick<Store, 'remove'>, key: string): Promise<void> {
  await store.remove(nameOf(key));
}

/** Removes the reminders of the person whose conversations start with `prefix`. */
export async function eraseReminders(store: Pick<Store, 'remove' | 'list'>, prefix: string): Promise<void> {
  for await (const name of store.list(nameOf(prefix))) await store.remove(name);
}

type Round = { now: number; next: (due: number) => number; stopping?: AbortSignal | undefined };

/**
 * Every reminder whose time has come; each is first put off to `next`, so that it is given once, whatever happens
 * then, and by one process. None is put off once it is `stopping`: nobody would give it.
 */
export async function* dueReminders(
  store: Reminders,
  { now, next, stopping }: Round,
): AsyncGenerator<Reminder> {
  for await (const name of store.list(PREFIX)) {
    const read = await store.read(name);
    if (stopping?.aborted) return;
    if (!read || 'damaged' in read) continue;
    const { data } = reminderSchema.safeParse(read.value);
    if (!data || data.next > now) continue;
    if (await store.write(name, { ...data, next: next(data.next) }, read.version)) yield data;
  }
}
