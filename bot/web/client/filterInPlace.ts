import { entriesAt } from './entriesAt.ts';

/** Applies the filters as they are chosen, without leaving the page; the form itself works without this. */
export function filterInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('.filters');
  const button = form?.querySelector<HTMLButtonElement>('.show');
  if (!form || !button) return;
  button.hidden = true;
  let asked = new AbortController();

  form.addEventListener('change', async () => {
    asked.abort();
    const latest = new AbortController();
    asked = latest;
    const address = addressOf(form);
    try {
      const entries = await entriesAt(address, latest.signal);
      document.getElementById('entries')?.replaceWith(entries);
      history.replaceState(null, '', address);
    } catch {
      if (!latest.signal.aborted) form.submit();
    }
  });
}

function addressOf(form: HTMLFormElement): string {
  const chosen = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return `/policy?${new URLSearchParams(chosen)}`;
}
