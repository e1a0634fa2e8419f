/** Named alternatives that patterns may use as `{name}`. */
export type Macros = Record<string, string>;
/** What patterns may name, and the symbol that a single word becomes in a gloss. */
export type Words = { macros: Macros; symbolOf: (word: string) => string | undefined };

/** A pattern over the tokens of a gloss. */
export type Pattern =
  /** A token with this symbol (`''`: with none, `'*'`: with any) and this word (`'*'`: any or none). */
  | { is: 'token'; symbol: string; word: string }
  /** A token that is one of these words, or has one of these symbols: many tokens looked up at once. */
  | { is: 'word'; texts: ReadonlySet<string>; symbols: ReadonlySet<string> }
  /** A token whose word starts like this, whatever its symbol. */
  | { is: 'prefix'; of: string }
  | { is: 'anything' }
  /** Up to so many tokens, none of which is one of the stops. */
  | { is: 'gap'; most: number; stops: ReadonlySet<string> }
  | { is: 'start' }
  | { is: 'end' }
  | { is: 'sequence'; of: Pattern[] }
  | { is: 'choice'; of: Pattern[] }
  | { is: 'repeated'; of: Pattern; most: number }
  /** Alternatives that are named once and used in many places; they are the same object everywhere. */
  | { is: 'macro'; of: Pattern };

const LEXEME = /\(|\)[?*]?|\||\{[^}]+\}[?*]?|\.\.\.|\.\.|[^\s()|{}]+/g;
/** Terms that another symbol may replace once it is known whose they are. */
const REWRITTEN = ['CSP', 'RDIRECT', 'RRESELL', 'RPROV', 'RDIST'];
const REPEATED = 7;
const CLAUSE_STOPS = new Set('.,;:?![]"/>');
const SENTENCE_STOPS = new Set('.;?!');

/**
 * Reads the small language of the lexicon's patterns: `word`, `SYMBOL`, `prefix*`, `optional?`, `(a|b c)`, `{macro}`,
 * `{macro}*` up to seven times, `..` up to four words of one clause, `...` up to nine of one sentence, `_` any word, `^` and
 * `$` the ends of the message.
 * @throws Error when a pattern names a macro that there is none of
 */
export function createPatternReader(words: Words): (pattern: string) => Pattern {
  const macros = new Map<string, Pattern>();

  const macro = (name: string): Pattern => {
    const known = macros.get(name);
    if (known) return known;
    const alternatives = words.macros[name];
    if (alternatives === undefined)
      throw new Error(`lexicon: no words named "${name}"; add them under "words"`);
    const read: Pattern = { is: 'macro', of: choiceIn(lexemesOf(alternatives)) };
    macros.set(name, read);
    return read;
  };

  /** Reads up to the end or the closing bracket, which is left to be read. */
  const choiceIn = (lexemes: string[]): Pattern => {
    const choices: Pattern[][] = [[]];
    while (lexemes.length > 0 && !lexemes[0]?.startsWith(')')) {
      const lexeme = lexemes.shift() ?? '';
      if (lexeme === '|') choices.push([]);
      else choices.at(-1)?.push(lexeme === '(' ? groupIn(lexemes) : oneOf(lexeme));
    }
    return choiceOf(choices.map(sequenceOf));
  };

  const groupIn = (lexemes: string[]): Pattern => {
    const group = choiceIn(lexemes);
    return marked(group, lexemes.shift() ?? ')');
  };

  const oneOf = (lexeme: string): Pattern => {
    if (lexeme.startsWith('{')) {
      const end = lexeme.indexOf('}');
      return marked(macro(lexeme.slice(1, end)), lexeme.slice(end));
    }
    return SIGNS[lexeme] ?? tokenOf(lexeme, words);
  };

  return (pattern) => choiceIn(lexemesOf(pattern));
}

const SIGNS: Record<string, Pattern> = {
  '..': { is: 'gap', most: 4, stops: CLAUSE_STOPS },
  '...': { is: 'gap', most: 9, stops: SENTENCE_STOPS },
  '^': { is: 'start' },
  $: { is: 'end' },
  _: { is: 'anything' },
  '\\?': { is: 'token', symbol: '', word: '?' },
};

function lexemesOf(pattern: string): string[] {
  return pattern.match(LEXEME) ?? [];
}

function marked(pattern: Pattern, mark: string): Pattern {
  if (mark.endsWith('?')) return { is: 'repeated', of: pattern, most: 1 };
  return mark.endsWith('*') ? { is: 'repeated', of: pattern, most: REPEATED } : pattern;
}

function sequenceOf(parts: Pattern[]): Pattern {
  const [only, ...more] = parts;
  return only && more.length === 0 ? only : { is: 'sequence', of: parts };
}

function choiceOf(choices: Pattern[]): Pattern {
  const words = choices.filter((choice) => choice.is === 'token' && choice.symbol !== '*');
  const others = choices.filter((choice) => !words.includes(choice));
  const [only, ...more] = words.length > 1 ? [...others, wordOf(words)] : choices;
  return only && more.length === 0 ? only : { is: 'choice', of: only ? [only, ...more] : [] };
}

function wordOf(tokens: Pattern[]): Pattern {
  const texts = new Set<string>();
  const symbols = new Set<string>();
  for (const token of tokens) {
    if (token.is !== 'token') continue;
    if (token.word === '*') symbols.add(token.symbol);
    else texts.add(token.symbol === '' ? token.word : `${token.symbol}~${token.word}`);
  }
  return { is: 'word', texts, symbols };
}

function tokenOf(lexeme: string, words: Words): Pattern {
  if (lexeme.length > 1 && lexeme.endsWith('?')) return marked(spelled(lexeme.slice(0, -1), words), '?');
  if (lexeme.length > 1 && lexeme.endsWith('*')) return { is: 'prefix', of: lexeme.slice(0, -1) };
  return spelled(lexeme, words);
}

/** A symbol stands for any of its words; a word that becomes a symbol is met as that. */
function spelled(word: string, { symbolOf }: Words): Pattern {
  if (/^[A-Z]/.test(word)) return { is: 'token', symbol: word, word: '*' };
  const symbol = symbolOf(word);
  if (symbol === undefined || symbol.includes(' ')) return { is: 'token', symbol: '', word };
  return { is: 'token', symbol: REWRITTEN.includes(symbol) ? '*' : symbol, word };
}
