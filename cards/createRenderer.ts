import type { Reply } from '../dialogs/reply.ts';
import { type Rendered, renderReply } from './renderReply.ts';
import type { Context } from './scene.ts';
import { stamper } from './stamp.ts';

/** More than people in one office see in a day; each takes some ten kilobytes. */
const MOST_KEPT = 500;

/**
 * Renders replies, and what looks the same only once: cards of different conversations differ in nothing but the
 * case and revision in their taps, and filling a template is the dearest thing in a turn.
 */
export function createRenderer(context: Context): (reply: Reply) => Rendered {
  const kept = new Map<string, ReturnType<typeof renderOnce>>();
  const renderOnce = (reply: Reply) => {
    const rendered = renderReply(reply, context);
    return { rendered, cardFor: stamper(rendered.card) };
  };
  return (reply) => {
    // No card shows the visit or how facts came to be known: only the desk does, whose panel is not kept.
    const { case: id, revision, visit: _, tapped: __, ...looks } = reply;
    const key = JSON.stringify(looks);
    const found = kept.get(key) ?? renderOnce(reply);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const { rendered, cardFor } = found;
    return { ...rendered, card: cardFor({ case: id, revision }), entity: { ...rendered.entity } };
  };
}
