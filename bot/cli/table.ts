import { loadEditions } from '../editions.ts';
import { decisionTable } from './decisionTable.ts';
import { effortTable } from './effortTable.ts';
import { type Output, refusal } from './output.ts';
import { readWords } from './readWords.ts';

const STATS = ['stats', '--stats'];

/** `table [lang=es] [edition=…] [stats]`: what an edition decides and, on demand, how much it has to ask. */
export async function table(words: readonly string[], folder: URL): Promise<Output> {
  const rest = words.filter((word) => !STATS.includes(word));
  const read = readWords(rest, await loadEditions(folder), ['lang', 'edition']);
  if ('error' in read) return refusal(read);
  const { edition, inquiry } = read;
  const parts = [decisionTable(edition, inquiry.language)];
  if (rest.length < words.length) parts.push(effortTable(edition, inquiry.language));
  return { stdout: `${parts.join('\n\n')}\n`, exitCode: 0 };
}
