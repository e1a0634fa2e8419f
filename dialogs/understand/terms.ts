type Phrase = { words: string[]; symbol: string };

/** Replaces the lexicon's phrases by their symbols; the longest phrase wins. */
export function createTermReader(terms: ReadonlyMap<string, string>): (words: readonly string[]) => string[] {
  const byFirstWord = new Map<string, Phrase[]>();
  for (const [phrase, symbol] of terms) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const known = byFirstWord.get(first);
    if (known) known.push({ words, symbol });
    else byFirstWord.set(first, [{ words, symbol }]);
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

  return (words) => {
    const read: string[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = byFirstWord.get(words[at] ?? '')?.find((candidate) => standsAt(candidate, words, at));
      read.push(phrase ? symbolOf(phrase) : (words[at] ?? ''));
      at += phrase ? phrase.words.length : 1;
    }
    return read;
  };
}

/** A symbol keeps its word, if it is but one, for patterns that mean that very word. */
function symbolOf({ words, symbol }: Phrase): string {
  return words.length === 1 && !symbol.includes(' ') ? `${symbol}~${words[0]}` : symbol;
}

function standsAt(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((word, offset) => words[at + offset] === word);
}
