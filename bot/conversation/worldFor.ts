import type { Remembered } from '../../dialogs/converse.ts';
import type { Conversed } from '../../dialogs/step.ts';
import type { World } from '../../dialogs/world.ts';
import type { Desk, Incoming } from './takeTurn.ts';

/** The channel in which people can be told something days later. */
const REMINDS = 'msteams';

/** What the dialogs need, with whether this person can be reminded and how the cases of this person stand that were handed over. */
export async function worldFor(
  { dialogs, escalations }: Desk,
  remembered: Remembered,
  { reach }: Pick<Incoming, 'reach'>,
): Promise<World> {
  const world = { ...dialogs, canRemind: reach?.channelId === REMINDS };
  const ids = handedOverIn(remembered);
  if (ids.length === 0 || !escalations) return world;
  const standings = await escalations.standings(ids);
  return { ...world, standingOf: (id) => standings.get(id) };
}

/** Ids of cases of this person that were handed over. */
export function handedOverIn(state: Remembered | Conversed['state']): string[] {
  return typeof state === 'string' ? [] : state.handedOver.map(({ id }) => id);
}
