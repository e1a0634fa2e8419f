import type { Gloss } from './gloss.ts';
import type { Pattern } from './pattern.ts';
import type { PatternIndex } from './patternIndex.ts';

/** In which direction a pattern is read: from its start on, or from its end back. */
type Direction = 1 | -1;

type Token = { symbol: string; word: string; text: string };

/**
 * Finds patterns in one gloss. Places are counted between tokens: 0 is before the first. What a macro is at a place is found
 * out once, however many patterns use it.
 */
export class Matcher {
  readonly #tokens: Token[];
  readonly #keys: ReadonlySet<string>;
  readonly #known = { 1: new Map<Pattern, number[][]>(), '-1': new Map<Pattern, number[][]>() };

  constructor(gloss: Gloss) {
    this.#tokens = gloss.trim() === '' ? [] : gloss.trim().split(' ').map(asToken);
    this.#keys = new Set(this.#tokens.flatMap(({ symbol, word }) => [symbol, word]));
  }

  /** Whether one of the patterns stands anywhere. */
  hasAny({ byKey, others }: PatternIndex): boolean {
    if (others.some((pattern) => this.#stands(pattern))) return true;
    for (const key of this.#keys) if (byKey.get(key)?.some((pattern) => this.#stands(pattern))) return true;
    return false;
  }

  #stands(pattern: Pattern): boolean {
    for (let at = 0; at <= this.#tokens.length; at++) if (this.standsAfter(pattern, at)) return true;
    return false;
  }

  standsAfter(pattern: Pattern, at: number): boolean {
    return this.#ends(pattern, at, 1).length > 0;
  }

  standsBefore(pattern: Pattern, at: number): boolean {
    return this.#ends(pattern, at, -1).length > 0;
  }

  /** Where the pattern may end that starts at a place, or the other way round. */
  #ends(pattern: Pattern, at: number, way: Direction): readonly number[] {
    switch (pattern.is) {
      case 'token':
        return this.#isToken(pattern, this.#next(at, way)) ? [at + way] : NOWHERE;
      case 'word':
        return isWord(pattern, this.#next(at, way)) ? [at + way] : NOWHERE;
      case 'prefix':
        return this.#next(at, way)?.word.startsWith(pattern.of) ? [at + way] : NOWHERE;
      case 'anything':
        return this.#next(at, way) ? [at + way] : NOWHERE;
      case 'gap':
        return this.#gap(pattern, at, way);
      case 'start':
        return at === 0 ? [at] : NOWHERE;
      case 'end':
        return at === this.#tokens.length ? [at] : NOWHERE;
      case 'sequence':
        return this.#sequence(pattern.of, at, way);
      case 'choice':
        return this.#choice(pattern.of, at, way);
      case 'repeated':
        return this.#repeated(pattern, at, way);
      case 'macro':
        return this.#macro(pattern, at, way);
    }
  }

  #next(at: number, way: Direction): Token | undefined {
    return this.#tokens[way === 1 ? at : at - 1];
  }

  #isToken({ symbol, word }: Extract<Pattern, { is: 'token' }>, token: Token | undefined): boolean {
    if (token === undefined) return false;
    const isSymbol = symbol === '*' ? token.symbol !== '' : token.symbol === symbol;
    return isSymbol && (word === '*' || token.word === word);
  }

  #gap({ most, stops }: Extract<Pattern, { is: 'gap' }>, at: number, way: Direction): number[] {
    const ends = [at];
    for (let step = 0; step < most; step++) {
      const token = this.#next(at + step * way, way);
      if (token === undefined || stops.has(token.text)) break;
      ends.push(at + (step + 1) * way);
    }
    return ends;
  }

  #sequence(parts: readonly Pattern[], at: number, way: Direction): readonly number[] {
    let places: readonly number[] = [at];
    for (let nth = 0; nth < parts.length && places.length > 0; nth++) {
      const part = parts[way === 1 ? nth : parts.length - 1 - nth] as Pattern; // nth is below the length
      places = this.#from(places, part, way);
    }
    return places;
  }

  #from(places: readonly number[], part: Pattern, way: Direction): readonly number[] {
    const [only] = places;
    if (only !== undefined && places.length === 1) return this.#ends(part, only, way);
    return [...new Set(places.flatMap((place) => this.#ends(part, place, way)))];
  }

  #choice(choices: readonly Pattern[], at: number, way: Direction): readonly number[] {
    let found: readonly number[] = NOWHERE;
    for (const choice of choices) {
      const ends = this.#ends(choice, at, way);
      if (ends.length > 0) found = found.length === 0 ? ends : [...new Set([...found, ...ends])];
    }
    return found;
  }

  #repeated(
    { of, most }: Extract<Pattern, { is: 'repeated' }>,
    at: number,
    way: Direction,
  ): readonly number[] {
    const found = new Set([at]);
    let places: readonly number[] = [at];
    for (let times = 0; times < most && places.length > 0; times++) {
      places = this.#from(places, of, way).filter((place) => !found.has(place));
      for (const place of places) found.add(place);
    }
    return [...found];
  }

  #macro(macro: Extract<Pattern, { is: 'macro' }>, at: number, way: Direction): readonly number[] {
    const known = this.#known[way];
    const places = known.get(macro) ?? [];
    known.set(macro, places);
    const ends = places[at] ?? [...this.#ends(macro.of, at, way)];
    places[at] = ends;
    return ends;
  }
}

function isWord({ texts, symbols }: Extract<Pattern, { is: 'word' }>, token: Token | undefined): boolean {
  return token !== undefined && (texts.has(token.text) || (token.symbol !== '' && symbols.has(token.symbol)));
}

const NOWHERE: readonly number[] = [];

function asToken(text: string): Token {
  if (!/^[A-Z]/.test(text)) return { symbol: '', word: text, text };
  const [symbol = '', word = ''] = text.split('~', 2);
  return { symbol, word, text };
}
