/** On a narrow screen one side is shown at a time. */
export function openSides(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-side]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      document.body.dataset.shown = button.dataset.side ?? 'case';
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    });
  }
}
