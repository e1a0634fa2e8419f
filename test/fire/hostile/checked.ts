import fc from 'fast-check';
import type { Target } from './target.ts';

/** How many cases, and which: the seed is in the message of what fails, and the same seed gives the same cases. */
export type Checked = { times: number; seed?: number | undefined };

/** What is looked at in the file system takes longer than a case, so it is looked at after so many, and in the end. */
const BATCH = 250;

/** Tries so many cases, and after each batch of them whether anything has come to harm. */
export async function checked<Case>(
  target: Target,
  cases: fc.Arbitrary<Case>,
  tryOne: (one: Case) => Promise<void>,
  { times, seed }: Checked,
): Promise<void> {
  let done = 0;
  const property = fc.asyncProperty(cases, async (one) => {
    await tryOne(one);
    done += 1;
    if (done % BATCH === 0 || done === times) await target.isUnharmed();
  });
  await fc.assert(property, { numRuns: times, ...(seed !== undefined && { seed }) });
}
