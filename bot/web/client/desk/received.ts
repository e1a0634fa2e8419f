import type { Panel } from '../../../../cards/desk/panel.ts';
import { type Activity, isRecord } from '../activity.ts';

/** Whether there is news of a case that was handed over, which comes without a panel. */
export function isNews(replies: readonly Activity[]): boolean {
  return replies.some(({ entities = [] }) =>
    entities.some((one) => isRecord(one) && one.type === 'PolicyNews'),
  );
}

/** The case that came with the last reply that has one. */
export function panelIn(replies: readonly Activity[]): Panel | undefined {
  const policies = replies.map(({ channelData }) => channelData?.policy).filter(isRecord);
  return policies.at(-1)?.panel as Panel | undefined; // made by this site's own bot
}
