const SECONDS = 6;

/** Says something to screen readers, and shows it to everybody for a while, or until something else is said. */
export function createSaying(place: HTMLElement) {
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return (text: string, how?: 'shown' | 'kept'): void => {
    // What is shown is not taken away by what only screen readers are told.
    if (how === undefined && place.classList.contains('shown')) return;
    clearTimeout(hiding);
    place.textContent = text;
    place.classList.toggle('shown', how !== undefined);
    if (how === 'shown') hiding = setTimeout(() => place.classList.remove('shown'), SECONDS * 1000);
  };
}
