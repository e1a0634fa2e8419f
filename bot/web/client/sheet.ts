import { entriesAt } from './entriesAt.ts';

/** Opens the entry a cell leads to beside the table, in place of going there. */
export function openInSheet(): void {
  const sheet = document.querySelector<HTMLDialogElement>('#sheet');
  const title = document.getElementById('sheet-title');
  const body = document.getElementById('sheet-body');
  if (!sheet || !title || !body) return;

  document.addEventListener('click', async (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (event.target === sheet || (link && sheet.contains(link))) sheet.close();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link?.dataset.case || !isPlain) return;
    event.preventDefault();
    try {
      const entries = await entriesAt(link.href);
      const entry = entries.querySelector(link.hash)?.closest('details');
      if (!entry) throw new Error(`${link.href} has no such entry`);
      title.textContent = link.dataset.case;
      body.replaceChildren(contentOf(entry));
      sheet.showModal();
      sheet.scrollTop = 0;
    } catch {
      location.assign(link.href);
    }
  });
}

/** The entry's head and body, sharing no ids with the page. */
function contentOf(entry: HTMLDetailsElement): Node {
  const content = document.createElement('div');
  content.className = 'entry';
  for (const part of [...entry.children]) {
    const box = document.createElement('div');
    box.className = part.tagName === 'SUMMARY' ? 'entry-head' : 'entry-body';
    box.append(...part.childNodes);
    content.append(box);
  }
  for (const part of content.querySelectorAll('[id]')) part.removeAttribute('id');
  return content;
}
