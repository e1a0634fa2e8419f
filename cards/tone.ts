import type { Answered } from '../policy/consult.ts';
import type { Grade } from '../policy/edition.ts';
import type { Tone } from './card.ts';

const TONES: Record<Grade, Tone> = {
  explicit: 'good',
  general: 'good',
  'by-example': 'warning',
  ambiguous: 'warning',
  silent: 'accent',
  excluded: 'attention',
};

/** The colour of an answer: how firmly the source supports it, but never a "go" where something is refused or costs a wait. */
export function toneOf({ outcome, support, row }: Answered): Tone {
  if (outcome === 'resale-refused') return 'attention';
  const makesWait = row.steps.some(({ act }) => act === 'wait-or-cancel');
  return makesWait ? 'warning' : TONES[support];
}
