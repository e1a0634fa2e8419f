export type Side = 'talk' | 'case';

/** On a narrow screen one side is shown at a time. Gives what shows either. */
export function openSides(): (side: Side) => void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-side]')];
  const show = (side: Side) => {
    document.body.dataset.shown = side;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.side === side));
  };
  for (const button of buttons)
    button.addEventListener('click', () => show(button.dataset.side === 'talk' ? 'talk' : 'case'));
  return show;
}
