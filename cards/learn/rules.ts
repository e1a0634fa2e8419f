import { writePassages } from '../../policy/answer.ts';
import { consult } from '../../policy/consult.ts';
import type { Facts } from '../../policy/facts.ts';
import { standingRules } from '../../policy/standing.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf, type Section, sectionOf } from '../view.ts';
import { worded } from './lesson.ts';

/** More rules than this would hide the one that is learned. */
const MOST_RULES = 3;

/**
 * The rules that decide a case, the one that is trained among them; of an open case those that may decide it, and
 * never one that has nothing to do with it.
 */
export function rulesSection(scene: Scene, facts: Facts, trained?: string): Section<Line>[] {
  const { edition, reply, say } = scene;
  const { holding, depending } = standingRules(edition, facts);
  const ids = chosenFrom([...holding, ...depending], trained);
  const passages = writePassages(edition, ids, reply.language).map(({ rule, text, place }) =>
    lineOf(worded(scene, 'passage', { text, place: say('why.place', { rule, place }) })),
  );
  const consultation = consult(edition, facts);
  if (consultation.status === 'asking') return sectionOf(worded(scene, 'heading.depending'), passages);
  return consultation.support === 'silent'
    ? sectionOf(say('section.read'), [...passages, lineOf(worded(scene, 'silent'))])
    : sectionOf(say('section.rules'), passages);
}

function chosenFrom(ids: readonly string[], trained: string | undefined): string[] {
  const own = ids.filter((id) => id === trained);
  return [...own, ...ids.filter((id) => id !== trained)].slice(0, MOST_RULES);
}
