/** How long a turn may take before a person wonders, in ms. */
const PATIENCE = 1500;

/** Tells somebody that it takes a while, if it does. `isOver` is called when there is something better to see. */
export type Slowness = { isOver: () => void };

/** Calls `tell` once it has taken long. Whether that worked matters to nobody. */
export function tellWhenSlow(tell: () => Promise<unknown>): Slowness {
  const timer = setTimeout(() => void tell().catch(() => {}), PATIENCE);
  return { isOver: () => clearTimeout(timer) };
}
