import type { Edition } from '../edition.ts';
import { type FactName, VOCABULARY } from '../facts.ts';
import type { Finding } from './finding.ts';
import { gated } from './gated.ts';
import { repeated } from './repeated.ts';

/** Every fact is asked once, every option offered once, and a value that is not offered is left to gates. */
export function questions(edition: Edition): Finding[] {
  const asked = edition.questions.map(({ fact }) => fact);
  return [
    ...repeated(asked).map((fact) => finding(fact, 'is asked twice; ask it once')),
    ...edition.questions.flatMap(({ fact, options }) => [
      ...repeated(options).map((option) => finding(fact, `offers "${option}" twice; offer it once`)),
      ...VOCABULARY[fact]
        .filter((value) => !options.includes(value) && !gated(edition, fact, value))
        .map((value) => finding(fact, `"${value}" is neither offered nor left to a gate; offer it`)),
    ]),
  ];
}

function finding(fact: FactName, says: string): Finding {
  return { check: 'questions', where: `questions.${fact}`, says };
}
