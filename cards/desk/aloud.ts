import type { Translate } from '../../dialogs/translate.ts';
import { aloud } from '../../policy/aloud.ts';
import { writeAnswer } from '../../policy/answer.ts';
import type { Consultation } from '../../policy/consult.ts';
import type { Edition, Grade } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import { speakAnswer } from '../../policy/spoken.ts';
import { dayOf } from '../dated.ts';
import type { Scene } from '../scene.ts';

/**
 * What the agent says to the customer now, in the customer's language, which `say` speaks: the question that is open,
 * or the answer. Plain text of one or several sentences, ready to be read out.
 */
export function spokenOf(
  { edition, stage, consultation }: Pick<Scene, 'edition' | 'stage' | 'consultation'>,
  language: Language,
  say: Translate,
): string {
  if (stage.view === 'question') return aloud(edition, say(`aloud.question.${stage.show.fact}`), language);
  return spokenOfCase(edition, consultation, language, say);
}

function spokenOfCase(
  edition: Edition,
  consultation: Consultation,
  language: Language,
  say: Translate,
): string {
  if (consultation.status === 'answered')
    return speakAnswer(
      edition,
      consultation,
      language,
      say('aloud.later', { date: dayOf(edition, language) }),
    );
  const { fact, possible } = consultation;
  // What the customer is not sure of is asked for in the words that find it out.
  const question = possible ? edition.holding.find[fact][language] : say(`aloud.question.${fact}`);
  return aloud(edition, question, language);
}

const FIRM = new Set<Grade>(['explicit', 'general']);

/** Whether a grade would have the agent promise something, which what came later may have overtaken. */
export function isFirm(grade: Grade): boolean {
  return FIRM.has(grade);
}

/** What the agent alone reads beside it, in the agent's language: what to listen for, or how firmly to promise. */
export function noteOf({
  edition,
  reply,
  stage,
  consultation,
  say,
}: Pick<Scene, 'edition' | 'reply' | 'stage' | 'consultation' | 'say'>): string {
  if (stage.view === 'question') return say(`aloud.note.${stage.show.fact}`);
  if (consultation.status === 'asking') return say(`aloud.note.${consultation.fact}`);
  const { later } = writeAnswer(edition, consultation, reply.language);
  const { support } = consultation;
  const graded = say(`aloud.note.answer.${support}`);
  if (later.length === 0) return graded;
  const doubt = say('aloud.note.answer.later');
  return isFirm(support) ? doubt : `${graded} ${doubt}`;
}
