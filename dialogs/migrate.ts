import { z } from 'zod';
import { SHAPE } from './state.ts';

const shaped = z.looseObject({ shape: z.int() });
type Shaped = z.infer<typeof shaped>;

/** What each earlier shape lacks to be the next one. A shape that is not here can no longer be read. */
const STEPS: Record<number, (state: Shaped) => Shaped> = {
  1: (state) => ({ ...state, shape: 2, erasing: false }),
  2: (state) => ({ ...state, shape: 3, greeted: true }),
  3: ({ place, history, ...state }) => ({
    ...state,
    shape: 4,
    handedOver: [],
    speaks: null,
    visit: [],
    place: widened(place),
    history: Array.isArray(history) ? history.map(widened) : history,
  }),
};

/** A place of shape 3 in that of 4. */
function widened(place: unknown): unknown {
  return typeof place === 'object' ? { edition: null, tapped: [], ticked: null, ...place } : place;
}

/** A stored state in the shape of today, as far as it can be brought there; whoever reads it still has to parse it. */
export function migrate(stored: unknown): unknown {
  const found = shaped.safeParse(stored);
  const step = found.success ? STEPS[found.data.shape] : undefined;
  return found.success && step ? migrate(step(found.data)) : stored;
}

/** Whether a later version of the bot stored this, which an earlier one must not touch. */
export function isNewer(stored: unknown): boolean {
  const found = shaped.safeParse(stored);
  return found.success && found.data.shape > SHAPE;
}
