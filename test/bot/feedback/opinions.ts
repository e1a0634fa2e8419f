import type { Opinion } from '../../../bot/feedback/opinion.ts';
import type { RecordOpinion } from '../../../bot/feedback/recordOpinion.ts';

/** An opinion that was tapped, as the dialog hands it over. */
export function said(more: Partial<RecordOpinion> = {}): RecordOpinion {
  return {
    effect: 'record-opinion',
    case: 'case-1',
    edition: '2017-06-09',
    row: 'azure-from-named-channel',
    outcome: 'recreate-azure-subscription',
    rules: ['MC17-06', 'MC17-12'],
    opinion: 'wrong',
    reason: 'steps',
    ...more,
  };
}

/** The same, as it is stored. */
export function opinion(more: Partial<Opinion> = {}): Opinion {
  const { effect: _, case: __, ...rest } = said();
  return { day: '2026-11-26', ...rest, ...more };
}
