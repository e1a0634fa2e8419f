import { applies } from '../policy/condition.ts';
import type { Answered } from '../policy/consult.ts';
import type { Edition, Grade } from '../policy/edition.ts';
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
export function toneOf(edition: Edition, answered: Answered): Tone {
  const { outcome, support, row } = answered;
  if (outcome === 'resale-refused') return 'attention';
  const makesWait = row.steps.some(({ act }) => act === 'wait-or-cancel');
  const tone = makesWait ? 'warning' : TONES[support];
  return tone === 'good' && hasCloudConflict(edition, answered) ? 'warning' : tone;
}

/** Whether Microsoft said something else about this cloud: then a plain "yes" would say too much. */
function hasCloudConflict(edition: Edition, { outcome, facts, assumed }: Answered): boolean {
  const known = { ...assumed, ...facts };
  return edition.cloudCaveats.some((caveat) => caveat.outcomes.includes(outcome) && applies(caveat, known));
}
