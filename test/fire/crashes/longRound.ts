import { ROUND, type Said } from '../../support/round.ts';

const ANSWERED = { origin: 'ea', kind: 'usage-based' } as const;

/** The walkers' round, and then what writes more than the conversation: an opinion, a code, answers in practice. */
export const LONG_ROUND: readonly Said[] = [
  ...ROUND,
  { text: 'ea', facts: { origin: 'ea' } },
  ...['azure', 'this is wrong', 'get a code', 'practice', 'not sure', 'next', 'not sure'].map((text) => ({
    text,
    facts: ANSWERED,
  })),
  { text: 'new case', facts: {} },
];
