import { type Rendered, renderReply } from '../../cards/renderReply.ts';
import type { Context } from '../../cards/scene.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { context } from '../support/rendering.ts';
import { REPLIES, WITH_SOMEBODY_TO_ASK } from './replies.ts';

/** What is sent for a reply, in a language of choice. */
export function render(reply: Reply, language: Language = reply.language): Rendered {
  return renderReply({ ...reply, language }, context);
}

export type RenderedReply = { reply: Reply; rendered: Rendered; name: string };

/** Every reply of the broad set in every language. */
export const RENDERED: RenderedReply[] = LANGUAGES.flatMap((language) => [
  ...renderedIn(language, REPLIES, context),
  ...renderedIn(language, WITH_SOMEBODY_TO_ASK, { ...context, hasPerson: true }),
]);

function renderedIn(language: Language, replies: Reply[], knowing: Context): RenderedReply[] {
  return replies.map((inEnglish) => {
    const reply = { ...inEnglish, language };
    const { show, facts, unsure, leads } = reply;
    const name = JSON.stringify({ language, show, facts, unsure, leads, person: knowing.hasPerson });
    return { reply, rendered: renderReply(reply, knowing), name };
  });
}
