/** One object of a card, and where it stands in it. */
export type Node = { path: string; at: Record<string, unknown> };

/** What is no part of a card: what actions submit, and what stands in for them in older clients. */
const BESIDE = ['data', 'fallback'];

/** Every object of a card that has a type, from the outside in. */
export function nodesOf(card: unknown, path = 'card'): Node[] {
  if (Array.isArray(card)) return card.flatMap((item, index) => nodesOf(item, `${path}[${index}]`));
  if (!isObject(card)) return [];
  const inner = Object.entries(card)
    .filter(([name]) => !BESIDE.includes(name))
    .flatMap(([name, value]) => nodesOf(value, `${path}.${name}`));
  return 'type' in card ? [{ path, at: card }, ...inner] : inner;
}

/** The texts of a card in reading order. */
export function textsOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ at }) => (at.type === 'TextBlock' ? [String(at.text)] : []));
}

export type Action = { title: string; data: { command: unknown } };

/** Everything that can be tapped, in reading order: lines first, then the buttons. */
export function actionsOf(card: unknown): Action[] {
  return nodesOf(card).flatMap(({ at }) =>
    at.type === 'Action.Submit' ? [{ title: String(at.title), data: at.data as Action['data'] }] : [],
  ); // the linter has seen that it is a tap
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
