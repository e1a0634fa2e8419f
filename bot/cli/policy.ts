import { EditionError } from '../editions.ts';
import { answer } from './answer.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import { verify } from './verify.ts';

const EDITIONS = new URL('../../policy/editions/', import.meta.url);

const USAGE = `Usage: npm run --silent policy -- <command>
  answer [goal=] [origin=] [kind=] [cloud=] [role=] [unsure=] [lang=en|es] [edition=]
  verify [folder]
  table [lang=en|es] [edition=] [stats]
`;

async function run([command, ...words]: readonly string[]): Promise<Output> {
  if (command === 'answer') return answer(words, EDITIONS);
  if (command === 'verify' && words.length <= 1) return verify(words[0] ?? EDITIONS);
  if (command === 'table') return table(words, EDITIONS);
  return { stderr: USAGE, exitCode: 2 };
}

async function runOrExplain(words: readonly string[]): Promise<Output> {
  try {
    return await run(words);
  } catch (error) {
    if (error instanceof EditionError) return { stderr: `${error.message}\n`, exitCode: 1 };
    throw error;
  }
}

const { stdout = '', stderr = '', exitCode } = await runOrExplain(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
