import { type Rendered, renderReply } from '../../cards/renderReply.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { context } from '../support/rendering.ts';
import { REPLIES } from './replies.ts';

/** What is sent for a reply, in a language of choice. */
export function render(reply: Reply, language: Language = reply.language): Rendered {
  return renderReply({ ...reply, language }, context);
}

export type RenderedReply = { reply: Reply; rendered: Rendered; name: string };

/** Every reply of the broad set in every language. */
export const RENDERED: RenderedReply[] = LANGUAGES.flatMap((language) =>
  REPLIES.map((inEnglish) => {
    const reply = { ...inEnglish, language };
    const { show, facts, unsure, leads } = reply;
    return { reply, rendered: render(reply), name: JSON.stringify({ language, show, facts, unsure, leads }) };
  }),
);
