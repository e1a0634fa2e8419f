import { z } from 'zod';
import type { Effect } from '../dialogs/effect.ts';
import { type FactName, type Facts, factNameSchema, factsSchema } from '../policy/facts.ts';
import type { Store } from './storage/store.ts';

/** How long a case can be continued elsewhere by its code. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** Letters and digits that nobody mistakes for each other, read aloud or written by hand. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GROUP = 5;
const GROUPS = 2;
const SPELLED = new RegExp(`^[${SIGNS}]{${GROUP}}[- ]?[${SIGNS}]{${GROUP}}$`, 'i');

const keptSchema = z.strictObject({
  facts: factsSchema,
  unsure: z.array(factNameSchema),
  edition: z.string().nullable(),
  /** Milliseconds since 1970. */
  until: z.number(),
});
export type Kept = { facts: Facts; unsure: FactName[]; edition: string | null };

type Codes = { store: Store; now: () => Date };

/** A code that nobody can guess: about 49 bits, of `random`, which gives that many bytes. */
export function newCode(random: (bytes: number) => Uint8Array): string {
  const signs = [...random(GROUP * GROUPS * 2)].filter((byte) => byte < SIGNS.length * 8);
  const code = signs.slice(0, GROUP * GROUPS).map((byte) => SIGNS[byte % SIGNS.length]);
  if (code.length < GROUP * GROUPS) return newCode(random);
  return `${code.slice(0, GROUP).join('')}-${code.slice(GROUP).join('')}`;
}

/** The code that somebody typed, as it is stored; undefined where it is none. */
export function codeIn(text: string): string | undefined {
  const spelled = text.trim().replace(/^(?:code|código|codigo)[ :]+/i, '');
  // Ten letters alone may be a word.
  if (!SPELLED.test(spelled) || !/[-\d]/.test(spelled)) return undefined;
  const signs = spelled.replace(/[- ]/, '').toUpperCase();
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
}

/** Keeps the facts of a case under its code. */
export async function keepCode(
  { store, now }: Codes,
  { code, facts, unsure, edition }: Extract<Effect, { effect: 'keep-code' }>,
): Promise<void> {
  const until = now().getTime() + LIFETIME;
  await store.write(keyOf(code), { facts, unsure, edition, until }, undefined);
}

/** What a code stands for; undefined when there is no such code, or no longer. */
export async function findCode({ store, now }: Codes, code: string): Promise<Kept | undefined> {
  const read = await store.read(keyOf(code));
  const { data } = keptSchema.safeParse(read && 'value' in read ? read.value : undefined);
  if (!data) return undefined;
  if (data.until > now().getTime()) {
    const { until: _, ...kept } = data;
    return kept;
  }
  await store.remove(keyOf(code));
  return undefined;
}

function keyOf(code: string): string {
  return `codes/${code}`;
}
