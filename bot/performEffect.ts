import type { Effect } from '../dialogs/effect.ts';
import { keepCode } from './codes.ts';
import type { Desk } from './conversation/takeTurn.ts';
import type { Counters } from './counters.ts';
import { recordOpinion } from './feedback/recordOpinion.ts';
import { firstReminder } from './learning/reminders.ts';
import { dropReminder, keepReminder } from './learning/storedReminders.ts';
import type { Store } from './storage/store.ts';

export type Effecting = {
  store: Store;
  now: () => Date;
  counters: Pick<Counters, 'count'>;
  /** Counts an answer in practice for a report, where there is one. Must not throw. */
  countPractice?: ((answer: Extract<Effect, { effect: 'practised' }>) => void) | undefined;
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
      case 'remind':
        if (effect.on && reach)
          await keepReminder(world.store, { key, reach, next: firstReminder(world.now()) });
        else await dropReminder(world.store, key);
        return undefined;
      case 'practised':
        // Once the turn is stored: an answer must not count twice because the turn was begun again.
        return () => world.countPractice?.(effect);
      case 'hand-over':
        return world.escalations?.handOver(effect, { key, turn: id, reach });
    }
  };
}
