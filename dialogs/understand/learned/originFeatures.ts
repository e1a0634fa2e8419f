import type { Ruled } from '../ruled.ts';
import { messageFeatures } from './features.ts';
import { aroundMention, termOf } from './mentionFeatures.ts';

/**
 * What the learned origin looks at in a message as a whole: what the intent looks at, programmes by their own names, what
 * stands around each seller, and which ones the rules take for the origin.
 */
export function originFeatures(ruled: Ruled, withRules = true): Set<string> {
  const { parties, sellers } = ruled;
  const features = messageFeatures(ruled, withRules);
  const terms = parties.gloss.trim().split(' ').map(termOf);
  terms.forEach((term, at) => {
    const [before, after] = [terms[at - 1] ?? '^', terms[at + 1] ?? '$'];
    features.add(`#${term}`);
    features.add(`#${term} ${after}`);
    features.add(`#${before} ${term} ${after}`);
  });
  for (const seller of sellers) {
    for (const feature of aroundMention(parties, seller, sellers))
      features.add(`${seller.value}: ${feature}`);
  }
  return withRules ? new Set([...features, ...whatRulesSay(ruled)]) : features;
}

function whatRulesSay({ origins }: Ruled): string[] {
  const values = [...new Set(origins.map(({ value }) => value))];
  const one = values.length > 1 ? 'several' : (values[0] ?? 'none');
  return [`@rules from ${one}`, ...values.map((value) => `@rules among ${value}`)];
}
