import type { FactName } from '../../policy/facts.ts';
import type { Command } from '../command.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { PickChoice, Seen } from '../world.ts';
import { isAskedBack } from './question.ts';

const NEGATIONS = new Set([...en.negations, ...es.negations].map(normalize));
const DOUBTS = [...en.commands, ...es.commands].flatMap(({ command, names }) =>
  command.do === 'unsure' ? names.map((name) => ` ${normalize(name)} `) : [],
);
/** What is still to be asked for is named by a question: "where was it bought?" */
const ASKED_FOR = new Set<string>(['origin', 'kind', 'goal'] satisfies FactName[]);

const names = new Map<string, string[]>();
for (const { picks } of [en, es])
  for (const [id, words] of Object.entries(picks))
    names.set(id, [...(names.get(id) ?? []), ...words.map(normalize)]);

/** The options of the question of a lesson, while one is open. */
export function picksOf({ choices }: Seen): PickChoice[] {
  return choices.flatMap((choice) => ('pick' in choice ? [choice] : []));
}

/** Everything an option is called, as it is compared. */
export function namesOf({ pick, names: own }: PickChoice): string[] {
  return own?.map(normalize) ?? [normalize(pick), ...(names.get(pick) ?? [])];
}

/** The option of a lesson's question whose name is the whole message; who asks about a name picks nothing. */
export function pickNamed(text: string, seen: Seen): Command | undefined {
  const words = normalize(text);
  const isAnswer = (pick: string) => !isAskedBack(text) || ASKED_FOR.has(pick);
  return only(picksOf(seen).filter((choice) => isAnswer(choice.pick) && namesOf(choice).includes(words)));
}

/** The only option that is named in a sentence which neither asks about it nor denies it. "Not true" is false. */
export function pickWithin(text: string, seen: Seen): Command | undefined {
  const options = picksOf(seen);
  if (options.length === 0 || isAskedBack(text)) return undefined;
  const words = ` ${normalize(text)} `;
  const found = outermost(options.flatMap((option) => placesOf(option, words)));
  const named = options.filter((option) => found.some((place) => place.option === option));
  const [first, ...others] = named;
  if (!first || others.length > 0) return undefined;
  const rest = restOf(words, found);
  if (options.some(({ pick }) => pick === 'true')) return claimed(first, rest, text);
  return isNegated(rest) ? undefined : only(named);
}

/** "No, it is false" denies nothing, "no, it is true" says both, and whoever does not know says neither. */
function claimed({ pick }: PickChoice, rest: string, text: string): Command | undefined {
  if (DOUBTS.some((doubt) => rest.includes(doubt))) return undefined;
  const saysNo = /^\s*no\s*[,.;:!]/i.test(text);
  const isDenied = isNegated(saysNo ? rest.replace(' no ', ' ') : rest);
  const isTrue = (pick === 'true') !== isDenied;
  return isTrue && saysNo ? undefined : { do: 'pick', pick: String(isTrue) };
}

export function isNegated(words: string): boolean {
  return words.split(' ').some((word) => NEGATIONS.has(word));
}

/** Picks an option if it is the only one. */
export function only(options: readonly PickChoice[]): Command | undefined {
  const [option, ...others] = options;
  return option && others.length === 0 ? { do: 'pick', pick: option.pick } : undefined;
}

type Named = { option: PickChoice; from: number; to: number };

/** Where an option is named in words. */
function placesOf(option: PickChoice, words: string): Named[] {
  return namesOf(option).flatMap((name) => {
    const from = words.indexOf(` ${name} `);
    return from < 0 ? [] : [{ option, from, to: from + name.length + 2 }];
  });
}

/** Without names that are part of a longer one: "true" in "not true". */
function outermost(found: readonly Named[]): Named[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
}

function restOf(words: string, found: readonly Named[]): string {
  return [...words]
    .map((letter, at) => (found.some(({ from, to }) => at > from && at < to - 1) ? ' ' : letter))
    .join('');
}
