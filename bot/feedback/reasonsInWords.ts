import type { Key, Translate } from '../../dialogs/translate.ts';
import type { Judged } from './tally.ts';

/** Why answers were called wrong or unclear, each with how often: "Wrong: the steps (2)". */
export function reasonsInWords(reasons: Judged['reasons'], say: Translate): string[] {
  return reasons.map(({ opinion, reason = 'other', count }) => {
    const label = say(`opinion.${opinion}.${reason}.label` as Key); // a test checks that each is there
    return say('said.reason', { label, count: String(count) });
  });
}
