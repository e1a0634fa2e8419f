import type { Editions } from '../editions.ts';
import { INQUIRY_NAMES, type InquiryName, type ReadInquiry, readInquiry } from '../inquiry.ts';

/** Reads an inquiry from words like `origin=ea`. */
export function readWords(
  words: readonly string[],
  editions: Editions,
  names: readonly InquiryName[] = INQUIRY_NAMES,
): ReadInquiry {
  const bare = words.find((word) => !word.includes('='));
  if (bare !== undefined) {
    const name = names.find((known) => known === bare) ?? '';
    return { error: { code: 'ill-formed', name, allowed: names.map((known) => `${known}=`) } };
  }
  return readInquiry(words.map(splitAtFirstSign), editions, names);
}

function splitAtFirstSign(word: string): [name: string, value: string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
