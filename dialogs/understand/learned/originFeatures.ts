import type { Ruled } from '../ruled.ts';
import { messageFeatures } from './features.ts';
import { aroundMention, termsOf } from './mentionFeatures.ts';
import { Programs } from './programs.ts';

/**
 * What the learned origin looks at in a message as a whole: what the intent looks at, the order of terms, what stands
 * around each seller, and which ones the rules take for the origin.
 */
export function originFeatures(ruled: Ruled): Set<string> {
  const programs = new Programs(ruled);
  const features = messageFeatures(ruled);
  const terms = termsOf(ruled.parties).map((term) => programs.partOf(term));
  terms.forEach((term, at) => {
    const [before, after] = [terms[at - 1] ?? '^', terms[at + 1] ?? '$'];
    features.add(`#${term}`);
    features.add(`#${term} ${after}`);
    features.add(`#${before} ${term} ${after}`);
  });
  for (const seller of ruled.sellers) {
    const value = programs.partOf(seller.value);
    for (const feature of aroundMention(ruled, seller)) features.add(`${value}: ${feature}`);
  }
  for (const said of whatRulesSay(ruled, programs)) features.add(said);
  return features;
}

function whatRulesSay({ origins }: Ruled, programs: Programs): string[] {
  const values = [...new Set(origins.map(({ value }) => value))];
  const one = values.length > 1 ? 'several' : programs.partOf(values[0] ?? 'none');
  return [`@rules from ${one}`, ...values.map((value) => `@rules among ${programs.partOf(value)}`)];
}
