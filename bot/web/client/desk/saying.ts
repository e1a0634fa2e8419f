const SECONDS = 6;

export type Saying = {
  /** Says something to screen readers, and shows it to everybody for a while, or until something else is said. */
  say: (text: string, how?: 'shown' | 'kept') => void;
  /** Takes away what is shown. */
  hush: () => void;
};

export function createSaying(place: HTMLElement): Saying {
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const hush = () => place.classList.remove('shown');
  const say: Saying['say'] = (text, how) => {
    // What is shown is not taken away by what only screen readers are told.
    if (how === undefined && place.classList.contains('shown')) return;
    clearTimeout(hiding);
    place.textContent = text;
    place.classList.toggle('shown', how !== undefined);
    if (how === 'shown') hiding = setTimeout(hush, SECONDS * 1000);
  };
  return { say, hush };
}
