import type { FactName, Language } from '../policy/facts.ts';
import type { Command } from './command.ts';
import { collectMeanings, type Meaning, sayOf } from './meanings.ts';
import { normalize } from './normalize.ts';
import type { Rating } from './opinions.ts';
import { readingOf } from './readSentence.ts';
import { stepIn } from './readStep.ts';
import { whatIfIn } from './readWhatIf.ts';
import type { ChangeChoice, Choice } from './reply.ts';
import type { Translate } from './translate.ts';
import { createUnderstanding } from './understand/understand.ts';
import type { Reader, Seen } from './world.ts';

/**
 * Reads what somebody typed. A message that is, as a whole, the name of one thing (an option's id, label or common
 * name, a number on the screen, a command) means that; anything else is read as a sentence. Accents and case do not
 * matter, and both languages count always.
 */
export function createReader(translators: Record<Language, Translate>): Reader {
  const meanings = collectMeanings(translators);
  const understand = createUnderstanding();
  const plainly: Reader = (text, seen) => {
    const command =
      numbered(text, seen) ?? fitting(meanings.get(normalize(text)) ?? [], seen) ?? stepIn(text);
    return command ? { kind: 'command', command } : readingOf(text, understand(text), seen.language);
  };
  return (text, seen) => whatIfIn(text, (rest) => plainly(rest, seen)) ?? plainly(text, seen);
}

/** A number counts only when it is the whole message, and then it picks from what is on the screen. */
function numbered(text: string, { fact, choices }: Seen): Command | undefined {
  const digits = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  const choice = choices[Number(digits) - 1];
  return choice && commandOf(choice, fact);
}

function commandOf(choice: Choice | ChangeChoice | Rating, fact: FactName | undefined): Command | undefined {
  if ('option' in choice) return fact && sayOf(fact, choice.option);
  if ('sale' in choice) return sayOf('goal', 'sell-to-csp');
  if ('opinion' in choice) return { do: 'rate', ...choice };
  return 'change' in choice
    ? { do: 'change', fact: choice.change }
    : { do: 'sellers', screen: choice.sellers };
}

/** What was asked comes first, then commands; a word that names values of several facts names none. */
function fitting(meanings: Meaning[], { fact }: Seen): Command | undefined {
  const commands = meanings
    .filter(({ whenAsked }) => whenAsked === undefined || whenAsked === fact)
    .map(({ command }) => command);
  const answer = commands.find((command) => fact && command.do === 'say' && fact in command.facts);
  const order = commands.find((command) => command.do !== 'say');
  return answer ?? order ?? (commands.length === 1 ? commands[0] : undefined);
}
