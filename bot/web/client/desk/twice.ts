/** Seconds in which the second time counts as meant. */
const SECONDS = 6;

/** What costs something to take back is done when asked for twice; `warn` says so the first time. */
export function createTwice(warn: () => void): (act: () => void) => void {
  let until = 0;
  return (act) => {
    const isMeant = Date.now() < until;
    until = isMeant ? 0 : Date.now() + SECONDS * 1000;
    if (isMeant) act();
    else warn();
  };
}
