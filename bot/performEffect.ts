import { keepCode } from './codes.ts';
import type { Desk } from './conversation/takeTurn.ts';
import type { Counters } from './counters.ts';
import { recordOpinion } from './feedback/recordOpinion.ts';
import type { Store } from './storage/store.ts';

export type Effecting = {
  store: Store;
  now: () => Date;
  counters: Pick<Counters, 'count'>;
} & Pick<Desk, 'escalations'>;

/** Does what a turn asked for; the id is the turn's. */
export function performEffect(world: Effecting): Desk['perform'] {
  return async (effect, id, { key, reach = null }) => {
    switch (effect.effect) {
      case 'keep-code':
        await keepCode(world, effect);
        return undefined;
      case 'record-opinion':
        if (await recordOpinion(world, effect)) world.counters.count('opinions', effect.opinion);
        return undefined;
      case 'hand-over':
        return world.escalations?.handOver(effect, { key, turn: id, reach });
    }
  };
}
