import { eraseEscalations } from '../escalation/storedEscalations.ts';
import { eraseReminders } from '../learning/storedReminders.ts';
import { personPrefix } from './key.ts';
import type { Desk } from './takeTurn.ts';

/**
 * Removes everything of the person whose conversation `key` is: every conversation, what was set aside, reminders, cases that are with a team, and
 * what this process remembers of them. The conversation at hand goes last, so that a deletion that breaks off can be repeated.
 * @throws StorageError when something cannot be removed
 */
export async function erasePerson({ store, sent }: Pick<Desk, 'store' | 'sent'>, key: string): Promise<void> {
  const prefix = personPrefix(key);
  for await (const found of store.list(prefix)) if (found !== key) await store.remove(found);
  await eraseEscalations(store, prefix);
  await eraseReminders(store, prefix);
  await store.remove(key);
  sent.drop(prefix);
}
