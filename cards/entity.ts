import type { Standing } from '../dialogs/person.ts';
import type { Consultation } from '../policy/consult.ts';
import type { Grade, Outcome } from '../policy/edition.ts';
import type { FactName, Facts } from '../policy/facts.ts';
import type { Scene } from './scene.ts';

/** How a case stands that this person has handed over to others, while one is with them. */
type Escalated = { escalation?: Standing };

/** What a program reads in a question message. */
export type PolicyQuestionEntity = Escalated & {
  type: 'PolicyQuestion';
  fact: FactName;
  /** Every value that can be typed, also when the card groups them. */
  options: string[];
  facts: Facts;
  /** The whole content as plain text. */
  text: string;
  /** The outcomes left, when the person is not sure of the fact that decides. */
  possible?: Outcome[];
  /** What the person's words suggest: the value to confirm, or the values they left it open between. */
  suggested?: string | string[];
};

/** What a program reads in an answer message. */
export type PolicyAnswerEntity = Escalated & {
  type: 'PolicyAnswer';
  edition: string;
  outcome: Outcome;
  support: Grade;
  rules: string[];
  facts: Facts;
  assumed: Facts;
  /** The whole content as plain text. */
  text: string;
};

/** A message is a question as long as something is asked in it or the case is open, and an answer otherwise. */
export function entityOf(scene: Scene, text: string): PolicyQuestionEntity | PolicyAnswerEntity {
  const { escalation } = scene.reply;
  return { ...entityOfStage(scene, text), ...(escalation && { escalation }) };
}

function entityOfStage(
  { stage, consultation, reply }: Scene,
  text: string,
): PolicyQuestionEntity | PolicyAnswerEntity {
  if (stage.view !== 'question') return entityOfCase(consultation, text);
  const { fact, options, suggested } = stage.show;
  const [only, ...others] = suggested;
  const asked = { type: 'PolicyQuestion' as const, fact, options, facts: reply.facts, text };
  return only === undefined ? asked : { ...asked, suggested: others.length > 0 ? suggested : only };
}

function entityOfCase(consultation: Consultation, text: string): PolicyQuestionEntity | PolicyAnswerEntity {
  if (consultation.status === 'asking') {
    const { fact, options, facts, possible } = consultation;
    return { type: 'PolicyQuestion', fact, options, facts, text, ...(possible && { possible }) };
  }
  const { edition, outcome, support, rules, facts, assumed } = consultation;
  return { type: 'PolicyAnswer', edition, outcome, support, rules, facts, assumed, text };
}
