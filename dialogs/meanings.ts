import { z } from 'zod';
import {
  FACT_NAMES,
  type FactName,
  factNameSchema,
  LANGUAGES,
  type Language,
  VOCABULARY,
} from '../policy/facts.ts';
import { type Command, commandSchema } from './command.ts';
import { normalize } from './normalize.ts';
import { RATINGS } from './opinions.ts';
import type { Key, Translate } from './translate.ts';
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };

/** What a whole message may mean. Some words mean it only while one fact is asked: "other", "reseller". */
export type Meaning = { command: Command; whenAsked?: FactName };
export type Meanings = Map<string, Meaning[]>;

const commandWords = z.object({
  command: commandSchema,
  names: z.array(z.string()),
  whenAsked: factNameSchema.optional(),
});

/** Everything that can be the whole of a message, by its normalized words. */
export function collectMeanings(translators: Record<Language, Translate>): Meanings {
  const meanings: Meanings = new Map();
  const add = (name: string, meaning: Meaning) => {
    const words = normalize(name);
    const known = meanings.get(words) ?? [];
    const isNew = known.every((other) => JSON.stringify(other) !== JSON.stringify(meaning));
    if (isNew) meanings.set(words, [...known, meaning]);
  };
  for (const { name, ...meaning } of [...valueNames(translators), ...commandNames(translators)])
    add(name, meaning);
  return meanings;
}

type Named = Meaning & { name: string };

/** Every value by its id, its labels as they stand on the screen, and its common names, in every language. */
function valueNames(translators: Record<Language, Translate>): Named[] {
  return FACT_NAMES.flatMap((fact) =>
    VOCABULARY[fact].flatMap((value) => {
      const command = sayOf(fact, value);
      const labels = LANGUAGES.flatMap((language) => labelsOf(translators[language], fact, value));
      const common = [en, es].flatMap(({ facts }) => namesIn(facts, fact, value));
      const vague = [en, es].flatMap(({ whenAsked }) => namesIn(whenAsked, fact, value));
      return [
        // "Something else" is a label, and "other" an id, that says nothing by itself.
        ...[value, ...labels, ...common]
          .filter((name) => !isAmong(name, vague))
          .map((name) => ({ name, command })),
        ...vague.map((name) => ({ name, command, whenAsked: fact })),
      ];
    }),
  );
}

function labelsOf(translate: Translate, fact: FactName, value: string): string[] {
  // Every option has both keys, which a test checks.
  return (['label', 'short'] as const).map((part) => translate(`option.${fact}.${value}.${part}` as Key));
}

function isAmong(name: string, names: string[]): boolean {
  return names.some((other) => normalize(other) === normalize(name));
}

function namesIn(facts: Partial<Record<FactName, object>>, fact: FactName, value: string): string[] {
  return (facts[fact] as Record<string, string[]> | undefined)?.[value] ?? []; // the shape of the word files
}

/** Every command by its names, and the lines that open further sellers or rate an answer by their labels. */
function commandNames(translators: Record<Language, Translate>): Named[] {
  const sellers = LANGUAGES.map((language) => ({
    name: translators[language]('choice.sellers.label'),
    command: commandSchema.parse({ do: 'sellers', screen: 'sellers' }),
  }));
  const others = [...en.commands, ...es.commands].flatMap((words) => {
    const { command, names, whenAsked } = commandWords.parse(words);
    return names.map((name) => ({ name, command, ...(whenAsked && { whenAsked }) }));
  });
  const ratings = LANGUAGES.flatMap((language) =>
    RATINGS.map(
      (rating): Named => ({
        // Every rating has both keys, which a test checks.
        name: translators[language](`opinion.${rating.opinion}.${rating.reason ?? 'other'}.label` as Key),
        command: { do: 'rate', ...rating },
      }),
    ),
  );
  return [...sellers, ...others, ...ratings];
}

/** The command that states one fact. */
export function sayOf(fact: FactName, value: string): Command {
  return commandSchema.parse({ do: 'say', facts: { [fact]: value } });
}
