import type { Remembered } from '../../dialogs/converse.ts';
import type { Conversed } from '../../dialogs/step.ts';
import type { World } from '../../dialogs/world.ts';
import type { Desk } from './takeTurn.ts';

/** What the dialogs need, with how the cases of this person stand that were handed over. */
export async function worldFor({ dialogs, escalations }: Desk, remembered: Remembered): Promise<World> {
  const ids = handedOverIn(remembered);
  if (ids.length === 0 || !escalations) return dialogs;
  const standings = await escalations.standings(ids);
  return { ...dialogs, standingOf: (id) => standings.get(id) };
}

/** Ids of cases of this person that were handed over. */
export function handedOverIn(state: Remembered | Conversed['state']): string[] {
  return typeof state === 'string' ? [] : state.handedOver.map(({ id }) => id);
}
