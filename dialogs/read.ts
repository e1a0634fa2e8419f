import { FACT_NAMES, type FactName, LANGUAGES, type Language, VOCABULARY } from '../policy/facts.ts';
import { type Command, commandSchema } from './command.ts';
import { normalize } from './normalize.ts';
import type { Choice } from './reply.ts';
import type { Key, Translate } from './translate.ts';
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import type { Reader, Seen } from './world.ts';

/** A whole message and the things it may mean. */
type Meanings = Map<string, Command[]>;

/**
 * Reads messages that are, as a whole, the name of one thing: an option's id, label or common name, a number on
 * the screen, or a command. Accents and case do not matter, and both languages count always.
 */
export function createReader(translators: Record<Language, Translate>): Reader {
  const meanings = collectMeanings(translators);
  return (text, seen) => {
    const words = normalize(text);
    return numbered(text, seen) ?? fitting(meanings.get(words) ?? [], seen);
  };
}

/** A number counts only when it is the whole message, and then it picks from what is on the screen. */
function numbered(text: string, { fact, choices }: Seen): Command | undefined {
  const digits = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  const choice = choices[Number(digits) - 1];
  return choice && fact ? commandOf(fact, choice) : undefined;
}

function commandOf(fact: FactName, choice: Choice): Command {
  if ('option' in choice) return sayOf(fact, choice.option);
  if ('sale' in choice) return sayOf('goal', 'sell-to-csp');
  return { do: 'sellers', screen: choice.sellers };
}

/** What was asked comes first, then commands; a word that names values of several facts names none. */
function fitting(commands: Command[], { fact }: Seen): Command | undefined {
  const answer = commands.find((command) => fact && command.do === 'say' && fact in command.facts);
  const order = commands.find((command) => command.do !== 'say');
  return answer ?? order ?? (commands.length === 1 ? commands[0] : undefined);
}

function sayOf(fact: FactName, value: string): Command {
  return commandSchema.parse({ do: 'say', facts: { [fact]: value } });
}

function collectMeanings(translators: Record<Language, Translate>): Meanings {
  const meanings: Meanings = new Map();
  const add = (name: string, command: Command) => {
    const words = normalize(name);
    const known = meanings.get(words) ?? [];
    const isNew = known.every((other) => JSON.stringify(other) !== JSON.stringify(command));
    if (isNew) meanings.set(words, [...known, command]);
  };
  for (const fact of FACT_NAMES) {
    for (const value of VOCABULARY[fact]) {
      for (const name of namesOf(fact, value, translators)) add(name, sayOf(fact, value));
    }
  }
  for (const { command, names } of [...en.commands, ...es.commands]) {
    const parsed = commandSchema.parse(command);
    for (const name of names) add(name, parsed);
  }
  return meanings;
}

/** A value's id, its labels as they stand on the screen, and its common names, in every language. */
function namesOf(fact: FactName, value: string, translators: Record<Language, Translate>): string[] {
  const common = [en, es].flatMap(({ facts }) => (facts[fact] as Record<string, string[]>)[value] ?? []); // JSON keys
  const labels = LANGUAGES.flatMap((language) =>
    (['label', 'short'] as const).map((part) =>
      translators[language](`option.${fact}.${value}.${part}` as Key),
    ),
  ); // every option has both keys, which a test checks
  return [value, ...labels, ...common];
}
