/**
 * Whether a text has a name in it as words of their own, be they one or several of the thing. A name with capitals
 * is one only where it is written so: "Open" is a program, and "open" is not.
 */
export function names(text: string, name: string): boolean {
  const fold = (words: string) => (name === name.toLowerCase() ? words.toLowerCase() : words);
  const wanted = wordsOf(fold(name));
  const found = wordsOf(fold(text));
  return found.some((_, start) =>
    wanted.every((word, index) => [word, `${word}s`, `${word}es`].includes(found[start + index] ?? '')),
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
