import { messageFeatures } from '../../dialogs/understand/learned/features.ts';
import { sellerFeatures } from '../../dialogs/understand/learned/mentionFeatures.ts';
import { originFeatures } from '../../dialogs/understand/learned/originFeatures.ts';
import { Programs } from '../../dialogs/understand/learned/programs.ts';
import type { OriginMention } from '../../dialogs/understand/origin.ts';
import { type Ruled, ruledOf } from '../../dialogs/understand/ruled.ts';
import { createReader } from '../../dialogs/understand/understand.ts';
import type { Example } from './logisticRegression.ts';
import type { Gold } from './score.mjs';

const read = createReader();
/** A message to learn from. Rules are always right about those they were written for, which says nothing about them. */
export type Lesson = { gold: Gold; isRuled: boolean; isMade?: boolean };

/** Every message as an example for the intent. */
export function intentExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.map((lesson) => asExample(lesson, String(lesson.gold.expect.intent)));
}

/** Every case as an example for the goal: one, both, or not said. */
export function goalExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.flatMap((lesson) => {
    const { intent, goal } = lesson.gold.expect;
    return intent === 'ask_procedure' && goal !== undefined ? [asExample(lesson, labelOf(goal, 'both'))] : [];
  });
}

/** Every case as an example for the origin: one, several, or not said; but for those that rules were written for. */
export function originExamples(lessons: readonly Lesson[]): Example[] {
  return lessons
    .filter((lesson) => isCase(lesson) && !lesson.isRuled)
    .map(({ gold, isMade }) => {
      const read = ruled(gold.text);
      const label = labelOf(gold.expect.origin, 'several');
      return { features: originFeatures(read), label: new Programs(read).partOf(label), isMade };
    });
}

/** Every seller that a case names as an example of what it is to the subscription. */
export function sellerExamples(lessons: readonly Lesson[]): Example[] {
  return lessons.filter(isCase).flatMap(({ gold, isRuled, isMade }) => {
    const right = [gold.expect.origin, ...(gold.accept.origin ?? [])].flat();
    const read = ruled(gold.text);
    return read.sellers.map((seller) => ({
      features: sellerFeatures(read, seller, !isRuled),
      label: sellerLabel(seller, right),
      isMade,
    }));
  });
}

function asExample({ gold: { text }, isRuled, isMade }: Lesson, label: string): Example {
  return { features: messageFeatures(ruled(text), !isRuled), label, isMade };
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
