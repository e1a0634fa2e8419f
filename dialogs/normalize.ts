/**
 * How words are compared: without accents, case, punctuation and doubled spaces.
 * A message of punctuation alone stays as it is, so that "?" can be a word.
 */
export function normalize(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? text.trim() : plain;
}
