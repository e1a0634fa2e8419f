import type { FactName, Language } from '../../policy/facts.ts';
import type { Command } from '../command.ts';
import { collectMeanings, type Meaning, sayOf } from '../meanings.ts';
import { normalize } from '../normalize.ts';
import type { Translate } from '../translate.ts';
import { createUnderstanding } from '../understand/understand.ts';
import type { Reader, Reading, Seen } from '../world.ts';
import { definitionIn } from './definition.ts';
import { denialIn } from './denial.ts';
import { doubtIn } from './doubt.ts';
import { lessonCommandIn } from './lesson.ts';
import { pickNearly } from './nearly.ts';
import { pickNamed, pickWithin } from './pick.ts';
import { isQuestion } from './question.ts';
import { rowsIn } from './row.ts';
import { readingOf } from './sentence.ts';
import { stepIn } from './step.ts';
import { whatIfIn } from './whatIf.ts';

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
      numbered(text, seen) ??
      rowsIn(text, seen) ??
      pickNamed(text, seen) ??
      lessonCommandIn(text, seen) ??
      fitting(meanings.get(normalize(text)) ?? [], seen) ??
      stepIn(text) ??
      pickWithin(text, seen) ??
      pickNearly(text, seen);
    return command ? { kind: 'command', command } : readingOf(text, understand(text), seen.language);
  };
  return (text, seen) => {
    const read = (rest: string) => plainly(rest, seen);
    const doubt = () => (meanings.has(normalize(text)) ? undefined : doubtIn(text, seen, read));
    const plain = definitionIn(text) ?? whatIfIn(text, read) ?? doubt() ?? read(text);
    const reading = saysNoFact(plain) ? (denialIn(text, read) ?? plain) : plain;
    return reading.kind === 'miss' && seen.answered && isQuestion(text) ? ASKS_MORE : reading;
  };
}

const ASKS_MORE: Reading = { kind: 'command', command: { do: 'more' } };

/** Not understood, or understood as wanting to change something that is not said. */
function saysNoFact(reading: Reading): boolean {
  return reading.kind === 'miss' || (reading.kind === 'command' && reading.command.do === 'changes');
}

/** A number counts only when it is the whole message, and then it picks from what is on the screen. */
function numbered(text: string, { fact, choices }: Seen): Command | undefined {
  const digits = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  const choice = choices[Number(digits) - 1];
  return choice && commandOf(choice, fact);
}

function commandOf(choice: Seen['choices'][number], fact: FactName | undefined): Command | undefined {
  if ('option' in choice) return fact && sayOf(fact, choice.option);
  if ('pick' in choice) return { do: 'pick', pick: choice.pick };
  if ('part' in choice) return { do: 'learn', part: choice.part };
  if ('learn' in choice) return { do: 'learn', part: 'menu' };
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
