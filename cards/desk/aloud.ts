import type { Translate } from '../../dialogs/translate.ts';
import type { Language } from '../../policy/facts.ts';
import type { Scene } from '../scene.ts';

/** What is said to the customer now: the question, or the verdict. */
export function spokenOf({ consultation }: Scene, language: Language, say: Translate): string {
  if (consultation.status === 'answered') return consultation.row.verdict[language];
  return say(`question.${consultation.fact}.simpler`);
}

/** What the agent should know besides. */
export function noteOf(_scene: Scene): string {
  return '';
}
