import { messageFeatures } from '../../dialogs/understand/learned/features.ts';
import { sellerFeatures } from '../../dialogs/understand/learned/mentionFeatures.ts';
import { originFeatures } from '../../dialogs/understand/learned/originFeatures.ts';
import type { OriginMention } from '../../dialogs/understand/origin.ts';
import { rewrite } from '../../dialogs/understand/reading.ts';
import { type Ruled, ruledOf } from '../../dialogs/understand/ruled.ts';
import { createReader } from '../../dialogs/understand/understand.ts';
import type { Example } from './logisticRegression.ts';
import type { Gold } from './score.mjs';

const read = createReader();
/** What says nothing about the question. */
const COURTESIES = [
  (text: string) => `Hello, good morning. ${text}`,
  (text: string) => `Hola, buenos días. ${text}. ¡Muchas gracias!`,
  (text: string) => `${text}. Thanks!`,
];

/** A message to learn from. Rules are always right about those they were written for, which says nothing about them. */
export type Lesson = { gold: Gold; isRuled: boolean };

/** Every message as an example for the intent. */
export function intentExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.flatMap((lesson, at) => asExamples(lesson, String(lesson.gold.expect.intent), at));
}

/** Every case as an example for the goal: one, both, or not said. */
export function goalExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.flatMap((lesson, at) => {
    const { intent, goal } = lesson.gold.expect;
    return intent === 'ask_procedure' && goal !== undefined
      ? asExamples(lesson, labelOf(goal, 'both'), at)
      : [];
  });
}

/** Every case as an example for the origin: one, several, or not said. */
export function originExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.filter(isCase).flatMap(({ gold, isRuled }, at) =>
    tellings(gold.text, at).map(({ told, renamed }) => ({
      features: originFeatures(told, !isRuled),
      label: renamed(labelOf(gold.expect.origin, 'several')),
    })),
  );
}

/** Every seller that a case names as an example of what it is to the subscription. */
export function sellerExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.filter(isCase).flatMap(({ gold, isRuled }, at) => {
    const right = [gold.expect.origin, ...(gold.accept.origin ?? [])].flat();
    return tellings(gold.text, at).flatMap(({ told, renamed }) =>
      told.sellers.map((seller) => ({
        features: sellerFeatures(told, seller, !isRuled),
        label: sellerLabel(
          seller,
          right.map((value) => value && renamed(value)),
        ),
      })),
    );
  });
}

/** Programmes of which the same can be said. */
const PROGRAMS = ['EA', 'OPEN', 'ADV'];
const VALUES = ['ea', 'open', 'advisor'];

type Telling = { told: Ruled; renamed: (value: string) => string };

/** A message, and the same with each programme in the place of another, so that none of them says more than another. */
function tellings(text: string, at: number): Telling[] {
  const reading = read(text);
  const turn = (names: readonly string[], name: string) =>
    names[(names.indexOf(name) + 1 + (at % 2)) % 3] ?? name;
  const named = reading.mentions(...PROGRAMS);
  const original = { told: ruledOf(reading), renamed: (value: string) => value };
  if (named.length === 0) return [original];
  const turned = reading.rewritten(rewrite(reading, named, ({ symbol }) => turn(PROGRAMS, symbol)));
  const renamed = (value: string) => (VALUES.includes(value) ? turn(VALUES, value) : value);
  return [original, { told: ruledOf(turned), renamed }];
}

/** The message itself, and the same with a courtesy, so that courtesies say nothing. */
function asExamples({ gold: { text }, isRuled }: Lesson, label: string, at: number): Example[] {
  const courtesy = COURTESIES[at % COURTESIES.length];
  const texts = courtesy && label !== 'smalltalk_greeting' ? [text, courtesy(text)] : [text];
  return texts.map((one) => ({ features: messageFeatures(ruled(one), !isRuled), label }));
}

function ruled(text: string): Ruled {
  return ruledOf(read(text));
}

function isCase({ gold }: Lesson): boolean {
  return gold.expect.intent === 'ask_procedure' || gold.expect.intent === 'change_answer';
}

function labelOf(value: string | string[] | null, several: string): string {
  return Array.isArray(value) ? several : (value ?? 'none');
}

function sellerLabel({ symbol, value }: OriginMention, right: readonly (string | null)[]): string {
  if (right.includes(value)) return 'origin';
  return symbol === 'CSP' && right.includes('third-party-non-csp') ? 'outside' : 'other';
}
