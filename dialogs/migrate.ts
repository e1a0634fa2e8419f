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
  4: (state) => ({ ...state, shape: 5, learning: null }),
  5: ({ place, history, visit, learning, ...state }) => {
    const session = sessionIn(learning);
    const parted = (part: unknown) => (part === 'session' ? (session?.kind ?? 'menu') : part);
    const real = (one: unknown) => realPlace(one, parted);
    return {
      ...state,
      shape: 6,
      place: real(place),
      history: Array.isArray(history) ? history.map(real) : history,
      visit: Array.isArray(visit) ? visit.map(real) : visit,
      learning: withSession(learning, session),
    };
  },
  6: (state) => ({ ...state, shape: 7, ended: [] }),
};

/** A place of shape 3 in that of 4. */
function widened(place: unknown): unknown {
  return typeof place === 'object' ? { edition: null, tapped: [], ticked: null, ...place } : place;
}

const asideSchema = z.looseObject({ part: z.string() });
const learningSchema = z.looseObject({ session: z.looseObject({ kind: z.string() }).nullable() });
type Session = z.infer<typeof learningSchema>['session'];

/** A place of shape 5 in that of 6. Which cases a lesson had made up was not kept. */
function realPlace(place: unknown, parted: (part: string) => unknown): unknown {
  if (typeof place !== 'object' || place === null) return place;
  const aside = 'aside' in place ? asideSchema.safeParse(place.aside).data : undefined;
  return { story: null, ...place, ...(aside && { aside: { ...aside, part: parted(aside.part) } }) };
}

function sessionIn(learning: unknown): Session {
  return learningSchema.safeParse(learning).data?.session ?? null;
}

/** The tour and practice shared one place in shape 5. */
function withSession(learning: unknown, session: Session): unknown {
  const found = learningSchema.safeParse(learning).data;
  if (!found) return learning;
  const { session: _, ...rest } = found;
  return { ...rest, tour: null, practice: null, ...(session && { [session.kind]: session }) };
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
