import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';
import { hashed } from './conversation/key.ts';
import type { Delivery } from './delivery.ts';

const GROUPS = ['groupChat', 'channel'];
const LONGEST_NAME = 60;
const LONGEST_OWNER = 10;

const named = z.object({ name: z.string() });

/** Whether several people may read and tap what is sent. */
export function isInGroup({ conversation }: IncomingActivity): boolean {
  const { isGroup, conversationType } = conversation;
  return isGroup === true || GROUPS.includes(conversationType ?? '');
}

/** What the taps of a person's cards bear in a group: short, and worth nothing elsewhere. */
export function ownerOf(key: string): string {
  return hashed('owner', key).slice(0, LONGEST_OWNER);
}

/** Whom replies in a group are for. */
export function personOf({ from }: IncomingActivity, key: string): NonNullable<Delivery['person']> {
  const { data } = named.safeParse(from);
  return { name: plainName(data?.name ?? ''), owner: ownerOf(key) };
}

/**
 * A name that says the same as text, as Markdown and as HTML: letters, digits and what stands between them. A dot
 * stays only where no address can go on after it.
 */
export function plainName(name: string): string {
  const plain = name
    .slice(0, 4 * LONGEST_NAME)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}'’.,()-]+/gu, ' ')
    .replace(/\.(?! |$)/g, ' ')
    .replace(/ {2,}/g, ' ');
  return [...plain].slice(0, LONGEST_NAME).join('').trim();
}
