/** On a narrow screen one side is shown at a time. Gives what shows the conversation. */
export function openSides(): () => void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-side]')];
  const show = (side: string) => {
    document.body.dataset.shown = side;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.side === side));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.side ?? 'case'));
  return () => show('talk');
}
