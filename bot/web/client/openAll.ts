/** Opens or closes every entry at once, and opens them for print. */
export function openAll(): void {
  const button = document.querySelector<HTMLButtonElement>('.open-all');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(open));
    for (const entry of entries()) entry.open = open;
  });

  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = entries().filter(({ open }) => !open);
    for (const entry of closed) entry.open = true;
  });
  addEventListener('afterprint', () => {
    for (const entry of closed) entry.open = false;
  });
}

function entries(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details')];
}
