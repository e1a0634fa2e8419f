import type { Pattern } from './pattern.ts';

/** Patterns by a symbol or word without which they stand nowhere, so that few of many have to be looked for. */
export type PatternIndex = { byKey: ReadonlyMap<string, readonly Pattern[]>; others: readonly Pattern[] };

export function indexOf(patterns: readonly Pattern[]): PatternIndex {
  const byKey = new Map<string, Pattern[]>();
  const others: Pattern[] = [];
  for (const pattern of patterns) {
    const keys = keysOf(pattern);
    if (keys === undefined) others.push(pattern);
    for (const key of keys ?? []) {
      const alike = byKey.get(key);
      if (alike) alike.push(pattern);
      else byKey.set(key, [pattern]);
    }
  }
  return { byKey, others };
}

const ofMacros = new WeakMap<Pattern, ReadonlySet<string> | 'none'>();

/** Symbols and words of which any place of the pattern holds one; the fewest there are. */
function keysOf(pattern: Pattern): ReadonlySet<string> | undefined {
  switch (pattern.is) {
    case 'token':
      return new Set([pattern.word === '*' ? pattern.symbol : pattern.word]);
    case 'word':
      return new Set([...pattern.symbols, ...[...pattern.texts].map((text) => text.replace(/^[A-Z]+~/, ''))]);
    case 'sequence':
      return pattern.of.map(keysOf).reduce(fewer, undefined);
    case 'choice':
      return union(pattern.of.map(keysOf));
    case 'macro': {
      const known = ofMacros.get(pattern) ?? keysOf(pattern.of) ?? 'none';
      ofMacros.set(pattern, known);
      return known === 'none' ? undefined : known;
    }
    default:
      return undefined;
  }
}

type Keys = ReadonlySet<string> | undefined;

function fewer(one: Keys, other: Keys): Keys {
  return one && (!other || one.size <= other.size) ? one : other;
}

function union(all: readonly Keys[]): Keys {
  const keys = new Set<string>();
  for (const some of all) {
    if (some === undefined) return undefined;
    for (const key of some) keys.add(key);
  }
  return keys;
}
