import { loadEditions } from '../editions.ts';
import { policyFace } from '../policyFace.ts';
import { type Output, refusal } from './output.ts';
import { readWords } from './readWords.ts';

/** `answer goal=support origin=ea …`: the JSON that `GET /api/policy/answer` gives. */
export async function answer(words: readonly string[], folder: URL): Promise<Output> {
  const read = readWords(words, await loadEditions(folder));
  if ('error' in read) return refusal(read);
  return { stdout: `${JSON.stringify(policyFace(read.edition, read.inquiry), null, 2)}\n`, exitCode: 0 };
}
