import { type ProposalCard, proposalOf } from '../../cards/share/proposal.ts';
import type { SharedCase } from '../../cards/share/sharedCase.ts';
import type { Translate } from '../../dialogs/translate.ts';
import type { Language } from '../../policy/facts.ts';
import { CARD } from '../message.ts';

/** Previews can be of two kinds, and an Adaptive Card is neither. */
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';

type Inserted = {
  contentType: typeof CARD;
  content: SharedCase['card'];
  preview: { contentType: typeof PREVIEW; content: { title: string; text: string } };
};
/** What Teams is told: cards to choose from or to insert, a sentence, or a card in a window. */
export type ExtensionResponse =
  | { composeExtension: { type: 'result'; attachmentLayout: 'list'; attachments: Inserted[] } }
  | { composeExtension: { type: 'message'; text: string } }
  | { task: { type: 'continue'; value: Window } }
  | { task: { type: 'message'; value: string } };
type Window = {
  title: string;
  width: 'medium';
  height: 'large';
  card: { contentType: typeof CARD; content: ProposalCard };
};

/** Cases with their verdicts; the answer of the one that is chosen is inserted. */
export function listed(cases: readonly SharedCase[]): ExtensionResponse {
  const attachments = cases.map(
    ({ title, verdict, card }): Inserted => ({
      contentType: CARD,
      content: card,
      preview: { contentType: PREVIEW, content: { title, text: verdict } },
    }),
  );
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

export function told(text: string): ExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

/** A window with the answer to insert, or with the cases to choose from. */
export function proposed(
  cases: readonly SharedCase[],
  language: Language,
  say: Translate,
): ExtensionResponse {
  const content = proposalOf(cases, language, say);
  const card = { contentType: CARD, content } as const;
  const value: Window = { title: say('share.proposed'), width: 'medium', height: 'large', card };
  return { task: { type: 'continue', value } };
}

export function toldInWindow(text: string): ExtensionResponse {
  return { task: { type: 'message', value: text } };
}
