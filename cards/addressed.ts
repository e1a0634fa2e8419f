import type { Rendered } from './renderReply.ts';
import { stamped } from './stamp.ts';

/**
 * Whom a reply in a group is for: a line that says so, or none, and what its taps say, so that nobody else's count.
 * The line must say the same whether or not it is read as Markdown.
 */
export type Addressee = { line: string; owner: string };

/** A reply that says whom it is for. */
export function addressed(rendered: Rendered, { line, owner }: Addressee): Rendered {
  const card = stamped(rendered.card, { owner });
  if (line === '') return { ...rendered, card };
  const text = `${line}\n\n${rendered.text}`;
  const first = { type: 'TextBlock', text: line, wrap: true, size: 'Small', isSubtle: true } as const;
  return {
    ...rendered,
    text,
    card: { ...card, fallbackText: text, body: [first, ...card.body] },
    entity: { ...rendered.entity, text },
  };
}
