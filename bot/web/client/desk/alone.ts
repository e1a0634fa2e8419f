/** Milliseconds in which a second digit makes one number of two. */
const WAIT = 500;

/** Acts on a key that stays alone for a moment; of two in a row none counts. */
export function createAlone(): (act: () => void) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (act) => {
    const isSecond = waiting !== undefined;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      if (!isSecond) act();
    }, WAIT);
  };
}
