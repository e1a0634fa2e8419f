import fc from 'fast-check';
import { hostileText, MARK } from './texts.ts';

/**
 * Too large or too deep to be written out in a counterexample, or for JSON.stringify: stands for it until the body is
 * made.
 */
const HUGE = /"huge (arrays|objects|letters) (\d+)"/g;

const huge = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('arrays', 'objects'), fc.constantFrom(50, 90, 3_000, 20_000)),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('letters'), fc.constantFrom(10_240, 100_000)) },
  { weight: 1, arbitrary: fc.constant(['letters', 1_048_576] as const) },
);

/** A text in whose place a body has something huge. */
export const hugeValue = huge.map(([what, size]) => `huge ${what} ${size}`);

/** The same, but only letters. */
export const hugeText = fc.constantFrom(4_001, 10_240, 100_000).map((size) => `huge letters ${size}`);

/** The JSON text of a value, with what is huge written out. */
export function bodyOf(value: unknown): string {
  return JSON.stringify(value).replace(HUGE, (_, what: string, size: string) => written(what, Number(size)));
}

function written(what: string, size: number): string {
  if (what === 'letters') return JSON.stringify(MARK + 'x'.repeat(size));
  const [open, close] = what === 'arrays' ? ['[', ']'] : ['{"a":', '}'];
  return `${open.repeat(size)}"${MARK}"${close.repeat(size)}`;
}

const key = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'then',
    'toJSON',
    'length',
    'polluted',
  ),
  hostileText,
);
const leaf = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, 1e308, -0, 2 ** 53, '', [], {}, 'polluted'),
);

/** Objects made by their entries, since `__proto__` is no property in a literal. */
const objectOf = (value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

/** Any JSON value, with keys of prototypes and hostile texts everywhere. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 20, arbitrary: leaf },
    { weight: 4, arbitrary: fc.constant(Object.fromEntries([['__proto__', { polluted: MARK }]])) },
    { weight: 8, arbitrary: objectOf(tie('value')) },
    { weight: 4, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: hugeValue },
  ),
})).value;
