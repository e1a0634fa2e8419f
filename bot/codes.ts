import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Effect } from '../dialogs/effect.ts';
import { type FactName, type Facts, factNameSchema, factsSchema } from '../policy/facts.ts';
import type { Log } from './log.ts';
import { regularly } from './regularly.ts';
import type { Store } from './storage/store.ts';
import { updateValue } from './storage/updateValue.ts';

const PREFIX = 'codes/';

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

/**
 * Keeps the facts of a case under its code.
 * @throws Error when the code stands for another case: nobody may be told a code that was not kept
 */
export async function keepCode(
  { store, now }: Codes,
  { code, facts, unsure, edition }: Extract<Effect, { effect: 'keep-code' }>,
): Promise<void> {
  const time = now().getTime();
  await updateValue(store, keyOf(code), (value) => {
    const { data } = keptSchema.safeParse(value);
    const kept = { facts, unsure, edition, until: time + LIFETIME };
    if (!data || data.until <= time) return kept;
    if (isDeepStrictEqual(data, { ...kept, until: data.until })) return undefined; // the turn was begun again
    throw new Error('a code came twice');
  });
}

/** What a code stands for; undefined when there is no such code, or no longer: then it goes. */
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

/** Removes every hour what expired codes stand for: hardly anybody types a code once it is over. Gives what ends that. */
export function forgetCodesRegularly({ log, ...codes }: Codes & { log: Log }): () => Promise<void> {
  return regularly(
    async (stopping) => {
      for await (const key of codes.store.list(PREFIX)) {
        if (stopping.aborted) return;
        await findCode(codes, key.slice(PREFIX.length));
      }
    },
    (error) => log('codes-failed', {}, error),
  );
}

function keyOf(code: string): string {
  return PREFIX + code;
}
