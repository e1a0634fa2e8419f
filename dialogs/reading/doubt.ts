import { FACT_NAMES, type FactName } from '../../policy/facts.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Heard, Reading, Seen } from '../world.ts';
import { beginningsOf, restAfter } from './after.ts';
import { statedIn } from './stated.ts';

type List = 'phrases' | 'beforeQuestions' | 'questions' | 'breaks' | 'nothing' | 'otherwise' | 'values';

const DOUBT = new RegExp(
  `(?:^| )(?:${either('phrases')}|(?:${either('beforeQuestions')})(?= (?:${either('questions')}) |$))(?= |$)`,
);
const BREAK = new RegExp(` (?=(?:${either('breaks')}) )`);
const VALUES = beginningsOf(en.doubts.values, es.doubts.values);
const ABOUT = FACT_NAMES.map(
  (fact) => [fact, [...en.doubts.about[fact], ...es.doubts.about[fact]].map(normalize)] as const,
);
const NOTHING = ['', ...listed('nothing')];
const OTHERWISE = listed('otherwise');

/**
 * "I don't know where they bought it, it's Azure": which facts nobody is sure of, and what is stated beside them.
 * What stands within the doubt is stated of nothing. Undefined where the doubt is about something else, such as what
 * is allowed.
 */
export function doubtIn(text: string, seen: Seen, read: (rest: string) => Reading): Reading | undefined {
  const clauses = clausesOf(text).map(doubtOf);
  const doubts = clauses.flatMap(({ doubt }) => doubt ?? []);
  if (doubts.length === 0) return undefined;
  const stated = clauses.flatMap(({ rest }) => rest || []).join(', ');
  if (doubts.every((doubt) => NOTHING.includes(doubt))) {
    const isAnswer = isAsked(seen) && !statedIn(read(stated));
    return isAnswer ? { kind: 'command', command: { do: 'unsure' } } : undefined;
  }
  const about = [...new Set(doubts.flatMap((doubt) => factsDoubted(doubt, read)))];
  if (about.length === 0) return undefined;
  const heard = without(statedIn(read(stated)), about);
  return heard
    ? { kind: 'heard', heard, unsure: about }
    : { kind: 'command', command: { do: 'unsure', about } };
}

function isAsked({ fact, choices }: Seen): boolean {
  return fact !== undefined || choices.some((choice) => 'pick' in choice);
}

/** The parts of a message, in the form words are compared in. */
function clausesOf(text: string): string[] {
  return text.split(/[,;:!?\n]+|\.(?=\s|$)/).flatMap((part) => normalize(part).split(BREAK));
}

function doubtOf(clause: string): { rest: string; doubt?: string } {
  const found = DOUBT.exec(clause);
  if (!found) return { rest: clause };
  const end = found.index + found[0].length;
  return { rest: clause.slice(0, found.index), doubt: clause.slice(end).trim() };
}

/** The facts that a doubt names, or whose values it does: "what kind it is", "if it is EA". */
function factsDoubted(doubt: string, read: (rest: string) => Reading): FactName[] {
  if (OTHERWISE.some((words) => isWithin(words, doubt))) return [];
  const named = ABOUT.flatMap(([fact, names]) => (names.some((name) => isWithin(name, doubt)) ? [fact] : []));
  if (named.length > 0) return named;
  const value = restAfter(VALUES, doubt);
  return value === undefined ? [] : factsOf(read(value));
}

/** Two sellers that somebody hesitates between are worth choosing from; of anything else that leaves all of it open. */
function factsOf(reading: Reading): FactName[] {
  if (reading.kind === 'command' && reading.command.do === 'sellers') return ['origin'];
  const { facts = {}, between = {} } = statedIn(reading) ?? {};
  if (between.origin) return [];
  return FACT_NAMES.filter((fact) => fact in facts || fact in between);
}

function without(heard: Heard | undefined, doubted: readonly FactName[]): Heard | undefined {
  const isSure = ([fact]: [string, unknown]) => !doubted.some((other) => other === fact);
  const facts = Object.fromEntries(Object.entries(heard?.facts ?? {}).filter(isSure));
  const between = Object.fromEntries(Object.entries(heard?.between ?? {}).filter(isSure));
  const isEmpty = Object.keys(facts).length + Object.keys(between).length === 0;
  return heard && !isEmpty ? { ...heard, facts, between } : undefined;
}

function isWithin(words: string, text: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

function listed(list: List): string[] {
  return [...en.doubts[list], ...es.doubts[list]].map(normalize);
}

/** Any of the words of a list as an expression, longer ones first. */
function either(list: List): string {
  return listed(list)
    .sort((one, other) => other.length - one.length)
    .join('|');
}
