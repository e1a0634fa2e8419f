export type Child = Node | string | false | null | undefined;
type Props = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** An element with attributes, listeners (`onclick`) and children. Texts are texts, never markup. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
  for (const child of children.flat()) if (child) element.append(child);
  return element;
}

/** A part of the panel with its heading; nothing where there is nothing in it. */
export function section(heading: string, children: Child[], className = ''): HTMLElement | false {
  const isEmpty = children.every((child) => !child);
  return !isEmpty && h('section', { class: `part ${className}` }, h('h2', {}, heading), children);
}

export function list(texts: readonly string[], className = ''): HTMLElement | false {
  return (
    texts.length > 0 &&
    h(
      'ul',
      { class: className },
      texts.map((text) => h('li', {}, text)),
    )
  );
}

export function paragraphs(texts: readonly string[], className = ''): HTMLElement[] {
  return texts.map((text) => h('p', { class: className }, text));
}

/** Replaces what is in `place`, and keeps the focus on what has the same `data-key`. */
export function replaceKeepingFocus(place: HTMLElement, content: Child[]): void {
  const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const wasInside = place.contains(document.activeElement);
  const open = [...place.querySelectorAll<HTMLDetailsElement>('details[open][data-key]')].map(
    (part) => part.dataset.key,
  );
  place.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
  for (const part of place.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    if (open.includes(part.dataset.key)) part.open = true;
  if (!wasInside) return;
  const same = [...place.querySelectorAll<HTMLElement>('[data-key]')].find(
    (part) => part.dataset.key === key,
  );
  (same ?? place.closest<HTMLElement>('[tabindex]'))?.focus({ preventScroll: same === undefined });
}
