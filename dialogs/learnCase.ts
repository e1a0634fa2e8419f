import { consult } from '../policy/consult.ts';
import { curriculumOf } from './learn/curriculum.ts';
import { practisedNext } from './learn/session.ts';
import { type Learner, sittingOf, turn } from './learnTurn.ts';
import { sessionAtHand, sessionOnScreen } from './onLesson.ts';
import { carried } from './place.ts';
import { newPlace } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

/** The rules of an answer, the one that is known least first. */
export function practiseThis(state: Learner, world: World): Continued {
  const { learning, place } = state;
  const sitting = sittingOf(world);
  const consultation = consult(sitting.edition, place.facts, place.unsure);
  if (consultation.status === 'asking') return stay(state, [{ say: 'nothing-asked' }], world);
  const { rules } = curriculumOf(sitting.edition);
  const cited = rules.filter((rule) => consultation.rules.includes(rule));
  const strength = (rule: string) => learning.memory[rule]?.stability ?? 0;
  const [weakest] = cited.sort((one, other) => strength(one) - strength(other));
  if (weakest === undefined) return stay(state, [{ say: 'nothing-asked' }], world);
  return turn({ ...state, learning: practisedNext(learning, weakest, sitting) }, 'practice', [], world);
}

/**
 * The case that was asked about becomes a case of its own, marked as made up; *Back* returns to the lesson. While it is
 * open it has no procedure.
 */
export function procedure(state: Learner, world: World): Continued {
  const marked = sessionAtHand(state)?.marked;
  if (!marked) return stay(state, [{ say: sessionOnScreen(state) ? 'why-lesson' : 'nothing-asked' }], world);
  if (consult(world.editionOf(null), marked.facts).status === 'asking')
    return stay(state, [{ say: 'no-procedure' }], world);
  const place = newPlace(world.newCaseId(), marked.facts);
  const story = carried(state.place, ['role', 'cloud']);
  return move(state, { place: { ...place, story }, leads: [] }, world);
}
