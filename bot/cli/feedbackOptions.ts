import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../policy/facts.ts';

export const USAGE = `Usage: npm run --silent feedback -- report [--days <number>] [--json] [--lang en|es]
  --days  only what was said on so many days, today among them; by default all that is kept
  --json  for programs
  --lang  the language of the report; en by default
The store is the one that the environment names: STORAGE, STORAGE_DIR and so on.
`;

const MOST_DAYS = 3650;
const DAYS = `must be a whole number of days from 1 to ${MOST_DAYS}`;

const options = z.object({
  days: z
    .string()
    .regex(/^\d+$/, DAYS)
    .transform(Number)
    .pipe(z.int().min(1, DAYS).max(MOST_DAYS, DAYS))
    .optional(),
  json: z.boolean().default(false),
  lang: z.enum(LANGUAGES, 'must be en or es').default('en'),
});

export type FeedbackOptions = { days: number | undefined; json: boolean; language: Language };

/** What the words ask for, or everything that is wrong with them. */
export function readOptions(words: readonly string[]): FeedbackOptions | { faults: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { days: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } },
    });
    const [command, ...more] = positionals;
    if (command !== 'report' || more.length > 0) return { faults: ['the command must be "report"'] };
    const read = options.safeParse(values);
    if (!read.success)
      return { faults: read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) };
    const { lang, json, days } = read.data;
    return { language: lang, json, days };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
