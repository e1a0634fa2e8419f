import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Version } from './store.ts';

/** What one file holds. The key stands in it because a long key does not fit in a file name. */
const entrySchema = z.object({ key: z.string(), version: z.string().min(1), value: z.unknown() });
export type Entry = z.infer<typeof entrySchema>;

/** Stands first, and is of all that follows. A changed bit may leave good JSON, and facts that nobody stated. */
const SUM = /^\{"sum":"([\w-]+)",/;

export function entryText(key: string, version: Version, valueText: string): string {
  const rest = `"key":${JSON.stringify(key)},"version":${JSON.stringify(version)},"value":${valueText}}`;
  return `{"sum":"${sumOf(rest)}",${rest}\n`;
}

/**
 * The entry in `text`, new at every call; undefined when `text` is not JSON, not an entry or not what was written. An
 * entry without a sum is of an earlier version of the bot.
 */
export function parseEntry(text: string): Entry | undefined {
  const [head, sum] = SUM.exec(text) ?? [];
  if (head !== undefined && sum !== sumOf(text.slice(head.length).trimEnd())) return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

// SHA-1 is the fastest that Node has in every version; nobody is to be kept from anything by it.
function sumOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
