import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import { type Escalation, escalationSchema, isExpired, isOver, SHAPE } from './escalation.ts';

/** Each other writer may win one race; nobody writes a case so often. */
const MOST_TRIES = 20;
const PREFIX = 'escalations/';

/** What every version stores alike. */
const ofSomebody = z.looseObject({ key: z.string() });
const shaped = z.looseObject({ shape: z.int().gt(SHAPE) });

export type EscalationStore = { store: Pick<Store, 'read' | 'write' | 'remove' | 'list'>; now: () => number };

function keyOf(id: string): string {
  return `${PREFIX}${id}`;
}

type Found = { escalation: Escalation; version: string };

/** What is stored under an id; undefined when there is nothing, or what is there is a day old, which goes. */
async function find({ store, now }: EscalationStore, id: string): Promise<Found | undefined> {
  const read = await store.read(keyOf(id));
  if (!read || 'damaged' in read) return undefined;
  const { data } = escalationSchema.safeParse(read.value);
  if (!data && isNewer(read.value)) return undefined; // it is for those to drop who can read it
  if (data && !isExpired(data, now())) return { escalation: data, version: read.version };
  await store.remove(keyOf(id));
  return undefined;
}

export async function findEscalation(stored: EscalationStore, id: string): Promise<Escalation | undefined> {
  return (await find(stored, id))?.escalation;
}

/**
 * Writes what `change` makes of what is stored by then, or removes it where nothing is left to do. Where `change`
 * wants nothing, nothing is written. Resolves to what was written.
 */
export async function updateEscalation(
  stored: EscalationStore,
  id: string,
  change: (escalation: Escalation | undefined) => Escalation | undefined,
): Promise<Escalation | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await find(stored, id);
    const next = change(found?.escalation);
    if (next === undefined) return undefined;
    const written = await stored.store.write(keyOf(id), next, found?.version);
    if (written === undefined) continue;
    if (isOver(next)) await stored.store.remove(keyOf(id));
    return next;
  }
  throw new Error(`an escalation lost ${MOST_TRIES} races`);
}

/** Every case that is with a team. What is a day old goes on the way. */
export async function* allEscalations(
  stored: EscalationStore,
): AsyncGenerator<{ id: string; escalation: Escalation }> {
  for await (const key of stored.store.list(PREFIX)) {
    const id = key.slice(PREFIX.length);
    const escalation = await findEscalation(stored, id);
    if (escalation) yield { id, escalation };
  }
}

/** Removes the cases of everybody whose conversations are stored under `prefix`, whatever became of them. */
export async function eraseEscalations(store: EscalationStore['store'], prefix: string): Promise<void> {
  for await (const key of store.list(PREFIX)) {
    const read = await store.read(key);
    const { data } = ofSomebody.safeParse(read && 'value' in read ? read.value : undefined);
    if (data?.key.startsWith(prefix)) await store.remove(key);
  }
}

/** Whether a later version of the bot stored this. */
function isNewer(value: unknown): boolean {
  return shaped.safeParse(value).success;
}
