import fc from 'fast-check';
import type { Tap } from '../../../dialogs/reply.ts';
import { hostileText, MARK } from './texts.ts';
import { hostileValue } from './values.ts';

/** A tap of a card that was really shown, by its number among those, and what to change about it. */
export type Tampering = { tap: number; changes: [part: string, value: unknown][] };

const PARTS = [
  'case',
  'step',
  'revision',
  'owner',
  'command',
  'command.do',
  'command.facts',
  'command.facts.origin',
  'command.step',
  'command.done',
  'command.language',
  'command.case',
  'command.fact',
  'command.opinion',
  'command.reason',
  '__proto__',
  MARK,
];
const TAME = ['say', 'back', 'erase', 'agree', 'hand-over', 'open', 'tick', 'es', 0, 1, 99, -1, 1.5, 2 ** 53];
const whatever = fc.oneof(hostileText, fc.constantFrom(...TAME), hostileValue);

export const tampering: fc.Arbitrary<Tampering> = fc.record({
  tap: fc.nat(10_000),
  changes: fc.array(fc.tuple(fc.constantFrom(...PARTS), whatever), { maxLength: 3 }),
});

/** The tap that is meant, changed; nothing hostile where no card was shown yet. */
export function tampered(shown: readonly Tap[], { tap, changes }: Tampering): unknown {
  const whole: Record<string, unknown> = structuredClone(shown[tap % shown.length] ?? {});
  // Copies, since the next change may be within this one, and arbitraries share what they give.
  for (const [part, value] of changes) put(whole, part.split('.'), structuredClone(value));
  return whole;
}

function put(within: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  const inner = within[first];
  const goesOn = rest.length > 0 && typeof inner === 'object' && inner !== null;
  if (goesOn)
    put(inner as Record<string, unknown>, rest, value); // seen to be an object
  else Object.defineProperty(within, first, { value, enumerable: true, configurable: true, writable: true });
}
