import { labelOf } from '../../cards/leads.ts';
import type { Standing } from '../../dialogs/person.ts';
import type { Translate } from '../../dialogs/translate.ts';
import { FACT_NAMES, type Language } from '../../policy/facts.ts';
import type { Message } from '../message.ts';
import type { Escalation, News } from './escalation.ts';

/** What a program reads in a message that tells how a case stands which was handed over. */
export type PolicyNewsEntity = {
  type: 'PolicyNews';
  news: News['say'];
  escalation: Standing;
  /** The whole content as plain text. */
  text: string;
};

/** A piece of news as the person gets it: text that no channel makes anything else of. */
export function newsMessage(
  { handedOver, status, delivery }: Escalation,
  { say: news, answer }: News,
  translate: Record<Language, Translate>,
): Message {
  const { language, facts } = handedOver;
  const say = translate[language];
  const summary = say(`person.news.${news}`, { label: labelOf(facts, FACT_NAMES, say) });
  // Put after it, never into it: what was typed is no template and no part of one.
  const text = answer === undefined ? summary : `${summary}\n\n${answer}`;
  const entity: PolicyNewsEntity = { type: 'PolicyNews', news, escalation: { status, delivery }, text };
  return { type: 'message', text, textFormat: 'plain', summary, locale: language, entities: [entity] };
}
