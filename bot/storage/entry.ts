import { z } from 'zod';
import type { Version } from './store.ts';

/** What one file holds. The key stands in it because a long key does not fit in a file name. */
const entrySchema = z.object({ key: z.string(), version: z.string().min(1), value: z.unknown() });
export type Entry = z.infer<typeof entrySchema>;

export function entryText(key: string, version: Version, valueText: string): string {
  return `{"key":${JSON.stringify(key)},"version":${JSON.stringify(version)},"value":${valueText}}\n`;
}

/** The entry in `text`, new at every call; undefined when `text` is not JSON or not an entry. */
export function parseEntry(text: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
