import type { Path } from '../dialogs/person.ts';
import { writeAnswer } from '../policy/answer.ts';
import { datedLine } from './dated.ts';
import { optionWords } from './optionWords.ts';
import type { Scene } from './scene.ts';
import { type Line, lineOf, type Section, sectionOf } from './view.ts';

/** What the policy says to a case that is handed over: the verdict, how sure that is, its rules, and of which day. */
export function verdictLines({ edition, consultation, reply, say }: Scene): Line[] {
  const dated = datedLine(edition, reply.language, say);
  if (consultation.status === 'asking') {
    const fact = say(`holding.point.${consultation.fact}`);
    return [say('person.undecided', { fact }), dated].map(lineOf);
  }
  const { title, sureness } = writeAnswer(edition, consultation, reply.language);
  const rules = say('person.rules', { rules: consultation.rules.join(', ') });
  return [title, sureness, `${rules}. ${dated}`].map(lineOf);
}

/** What was said, in the order in which it was said. */
export function pathLines({ say }: Scene, path: Path): Section<Line>[] {
  const lines = path.map(({ fact, value }) => {
    const label = value === null ? say('told.unsure') : optionWords(say, fact, value, 'short');
    return lineOf(`${say(`fact.${fact}`)}: ${label}`);
  });
  return sectionOf(say('section.path'), lines);
}
