import { consult } from '../../policy/consult.ts';
import { FACT_NAMES, type Facts, type Language } from '../../policy/facts.ts';
import { type AnswerView, answerView } from '../answer.ts';
import type { AdaptiveCard } from '../card.ts';
import { fillCard } from '../fillCard.ts';
import { labelOf } from '../leads.ts';
import { plainReply } from '../plainReply.ts';
import { plainText } from '../plainText.ts';
import { type Context, sceneOf } from '../scene.ts';
import { caseLines } from '../told.ts';

export type SharedView = Omit<AnswerView, 'card'> & { card: 'shared-answer' | 'shared-refusal' };

/** A case and its answer, for people who were no part of a conversation. */
export type SharedCase = {
  facts: Facts;
  /** The case in a few words. */
  title: string;
  /** Its answer in one sentence. */
  verdict: string;
  /** The whole answer, with links and nothing to tap. */
  card: AdaptiveCard;
};

/** The answer to a case; undefined while its outcome depends on more than `facts` say. */
export function sharedCase(facts: Facts, language: Language, context: Context): SharedCase | undefined {
  const answered = consult(context.edition, facts);
  if (answered.status === 'asking') return undefined;
  const scene = sceneOf(plainReply(facts, language), context);
  const answer = answerView(scene, answered);
  const view: SharedView = {
    ...answer,
    card: answer.card === 'refusal' ? 'shared-refusal' : 'shared-answer',
    told: caseLines(scene),
    buttons: [],
    asides: [],
    typed: '',
  };
  return {
    facts,
    title: labelOf(facts, FACT_NAMES, scene.say),
    verdict: answer.title,
    card: fillCard(view, plainText(view)),
  };
}
