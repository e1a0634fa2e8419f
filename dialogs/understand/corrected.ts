import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/**
 * "EA, I mean Open": drops the mention that the speaker takes back, the last one before the correction. What it is replaced
 * by may itself say nothing: "from Microsoft, sorry, from a Microsoft partner".
 */
export function withoutTakenBack<M extends Mention>(
  reading: Reading,
  mentions: readonly M[],
  replacements: readonly Mention[] = mentions,
): M[] {
  const takenBack = new Set<M>();
  for (const correction of reading.mentions('CORR')) {
    const before = mentions.filter(({ at }) => at < correction.at).at(-1);
    const isReplaced = replacements.some(({ at }) => at > correction.at);
    if (before && isReplaced) takenBack.add(before);
  }
  return mentions.filter((mention) => !takenBack.has(mention));
}
