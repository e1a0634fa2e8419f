import { consult } from '../../policy/consult.ts';
import { type Facts, LANGUAGES } from '../../policy/facts.ts';
import { speakAnswer } from '../../policy/spoken.ts';
import type { Phrase } from './contents.ts';
import type { Specified } from './expectations.ts';

/** What a customer is to hear of an answer, and what would promise or ask too much. */
export type Spoken = {
  /** What comes before everything else, where something has to. */
  opening?: Phrase | undefined;
  says: Phrase[];
  never: Phrase[];
};

/** One readable line for each kind of difference between what is said aloud in the cases and what is to be said. */
export function spokenMismatches({ edition, expectations }: Specified, cases: readonly Facts[]): string[] {
  const lines = cases.flatMap((facts) => {
    const answered = consult(edition, facts);
    if (answered.status === 'asking') return [];
    const { opening, says, never } = expectations.spoken(facts);
    return LANGUAGES.flatMap((language) => {
      const whole = speakAnswer(edition, answered, language, '');
      const text = opening ? whole.replace(opening[language], '') : whole;
      const { id } = answered.row;
      return [
        ...(opening && text === whole
          ? [`${id} does not begin with ${opening[language]} (${language})`]
          : []),
        ...says
          .filter((phrase) => !phrase[language].test(text))
          .map((phrase) => `${id} does not say ${phrase[language]} (${language})`),
        ...never
          .filter((phrase) => phrase[language].test(text))
          .map((phrase) => `${id} must not say ${phrase[language]} (${language})`),
      ];
    });
  });
  return [...new Set(lines)];
}
