import { createTranslators } from '../../dialogs/translate.ts';
import { ConfigError, readConfig } from '../config.ts';
import { readOpinions } from '../feedback/readOpinions.ts';
import { tally } from '../feedback/tally.ts';
import { openReader } from '../storage/openReader.ts';
import { StorageError } from '../storage/store.ts';
import { readOptions, USAGE } from './feedbackOptions.ts';
import { feedbackReport } from './feedbackReport.ts';
import type { Output } from './output.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Which rules cause trouble, by what people said about the answers. Runs beside the bot and changes nothing. */
async function run(words: readonly string[], now: Date): Promise<Output> {
  const options = readOptions(words);
  if ('faults' in options) return { stderr: `${options.faults.join('\n')}\n${USAGE}`, exitCode: 1 };
  const { days, json, language } = options;
  const { opinions, unreadable } = await readOpinions(await openReader(readConfig(process.env)));
  const since = days === undefined ? '' : dayOf(new Date(now.getTime() - (days - 1) * DAY_MS));
  const editions = tally(opinions.filter(({ day }) => day >= since));
  const stdout = json
    ? JSON.stringify({ unreadable, editions }, null, 2)
    : feedbackReport({ editions, unreadable }, language, createTranslators()[language]);
  return { stdout: `${stdout}\n`, exitCode: 0 };
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

async function runOrExplain(words: readonly string[], now: Date): Promise<Output> {
  try {
    return await run(words, now);
  } catch (error) {
    const isExpected = error instanceof ConfigError || error instanceof StorageError;
    if (isExpected) return { stderr: `${error.message}\n`, exitCode: 1 };
    throw error;
  }
}

const { stdout = '', stderr = '', exitCode } = await runOrExplain(process.argv.slice(2), new Date());
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
