import type { Effect } from '../dialogs/effect.ts';
import { keepCode } from './codes.ts';
import type { Counters } from './counters.ts';
import { recordOpinion } from './feedback/recordOpinion.ts';
import type { Store } from './storage/store.ts';

export type Effecting = { store: Store; now: () => Date; counters: Pick<Counters, 'count'> };

/** Does what a turn asked for; the id is the turn's. */
export function performEffect(world: Effecting) {
  return async (effect: Effect, _id: string): Promise<void> => {
    switch (effect.effect) {
      case 'keep-code':
        return keepCode(world, effect);
      case 'record-opinion':
        if (await recordOpinion(world, effect)) world.counters.count('opinions', effect.opinion);
        return;
    }
  };
}
