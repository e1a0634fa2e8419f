import type { FactName, Facts, FactValue } from '../../policy/facts.ts';

type Offered = { [F in FactName]: readonly (FactValue<F> | undefined)[] };

/** The vocabulary, written out again so that a value lost from the vocabulary is missed here. */
export const VALUES = {
  origin: [
    'microsoft-direct',
    'advisor',
    'open',
    'ea',
    'third-party-non-csp',
    'syndication-partner',
    'csp-partner',
    'other-licensing-program',
  ],
  kind: ['license-based', 'usage-based', 'neither'],
  goal: ['support', 'move', 'sell-to-csp'],
  cloud: ['public', 'us-government', 'germany', 'other'],
  role: ['direct-partner', 'indirect-reseller', 'indirect-provider'],
} as const satisfies Offered;

/** The same, with each fact also left unsaid. */
export const SAID_OR_NOT: Offered = {
  origin: [...VALUES.origin, undefined],
  kind: [...VALUES.kind, undefined],
  goal: [...VALUES.goal, undefined],
  cloud: [...VALUES.cloud, undefined],
  role: [...VALUES.role, undefined],
};

export const FACTS = ['origin', 'kind', 'goal', 'cloud', 'role'] as const satisfies readonly FactName[];

/** Every combination of the offered values; `undefined` leaves the fact out. */
export function combinations(offered: Offered): Facts[] {
  return FACTS.reduce<Facts[]>(
    (cases, fact) =>
      cases.flatMap((facts) =>
        offered[fact].map((value) => (value === undefined ? facts : { ...facts, [fact]: value })),
      ),
    [{}],
  );
}

/** Every subset of the facts, the empty one first. */
export function subsets(facts: readonly FactName[] = FACTS): FactName[][] {
  const [first, ...rest] = facts;
  if (!first) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((some) => [first, ...some])];
}
