/** Named alternatives that patterns may use as `{name}`. */
export type Macros = Record<string, string>;
/** What patterns may name, and the symbol that a single word becomes in a gloss. */
export type Words = { macros: Macros; symbolOf: (word: string) => string | undefined };

const WORD_GAP = '(?:[^ .,;:?![\\]"/>]+ ){0,4}?';
const CLAUSE_GAP = '(?:[^ .;?!]+ ){0,9}?';
const LEXEME = /\(|\)[?*]?|\||\{[^}]+\}[?*]?|\.\.\.|\.\.|[^\s()|{}]+/g;
/** Terms that another symbol may replace once it is known whose they are. */
const REWRITTEN = ['CSP', 'RDIRECT', 'RRESELL', 'RPROV', 'RDIST'];
const REPEATED = '{0,7}';

/**
 * Compiles the small language of the lexicon's patterns to the source of a regular expression over a gloss.
 * `word`, `SYMBOL`, `prefix*`, `optional?`, `(a|b c)`, `{macro}`, `{macro}*` up to seven times, `..` up to four words of one
 * clause, `...` up to nine of one sentence, `_` any word, `^` and `$` the ends of the message.
 */
export function sourceOf(pattern: string, words: Words): string {
  return (pattern.match(LEXEME) ?? []).map((lexeme) => lexemeSource(lexeme, words)).join('');
}

function lexemeSource(lexeme: string, words: Words): string {
  switch (lexeme) {
    case '(':
      return '(?:';
    case ')':
    case ')?':
    case '|':
      return lexeme;
    case ')*':
      return `)${REPEATED}`;
    case '..':
      return WORD_GAP;
    case '...':
      return CLAUSE_GAP;
    case '^':
      return '(?<=^ )';
    case '$':
      return '$';
    case '_':
      return '[^ ]+ ';
    default:
      return lexeme.startsWith('{') ? macroSource(lexeme, words) : wordSource(lexeme, words);
  }
}

function macroSource(lexeme: string, words: Words): string {
  const name = lexeme.slice(1, lexeme.indexOf('}'));
  const alternatives = words.macros[name];
  if (alternatives === undefined)
    throw new Error(`lexicon: no words named "${name}"; add them under "words"`);
  const mark = lexeme.slice(lexeme.indexOf('}') + 1);
  return `(?:${sourceOf(alternatives, words)})${mark === '*' ? REPEATED : mark}`;
}

function wordSource(lexeme: string, words: Words): string {
  if (lexeme === '\\?') return '\\? ';
  if (lexeme.length > 1 && lexeme.endsWith('?')) return `(?:${spelled(lexeme.slice(0, -1), words)} )?`;
  if (lexeme.length > 1 && lexeme.endsWith('*')) return `(?:[A-Z]+~)?${escaped(lexeme.slice(0, -1))}[^ ]* `;
  return `${spelled(lexeme, words)} `;
}

/** A symbol stands for any of its words; a word that becomes a symbol is met as that. */
function spelled(word: string, { symbolOf }: Words): string {
  if (/^[A-Z]/.test(word)) return `${word}(?:~[^ ]+)?`;
  const symbol = symbolOf(word);
  if (symbol === undefined || symbol.includes(' ')) return escaped(word);
  return `${REWRITTEN.includes(symbol) ? '[A-Z]+' : symbol}~${escaped(word)}`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One regular expression for any of the patterns, matching whole words. */
export function anyOf(patterns: readonly string[], words: Words): RegExp {
  if (patterns.length === 0) return /(?!)/;
  return new RegExp(`(?<= )(?:${patterns.map((pattern) => sourceOf(pattern, words)).join('|')})`);
}
