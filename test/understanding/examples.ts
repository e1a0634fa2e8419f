import { messageFeatures } from '../../dialogs/understand/learned/features.ts';
import { sellerFeatures } from '../../dialogs/understand/learned/mentionFeatures.ts';
import { originFeatures } from '../../dialogs/understand/learned/originFeatures.ts';
import { Programs } from '../../dialogs/understand/learned/programs.ts';
import type { Learned } from '../../dialogs/understand/learned/scores.ts';
import type { OriginMention } from '../../dialogs/understand/origin.ts';
import { type Ruled, ruledOf } from '../../dialogs/understand/ruled.ts';
import { createReader } from '../../dialogs/understand/understand.ts';
import type { Example } from './logisticRegression.ts';
import type { Gold } from './score.mjs';

const read = createReader();
/** A message to learn from. Rules are always right about those they were written for, which says nothing about them. */
export type Lesson = { gold: Gold; isRuled: boolean; isMade?: boolean };

/** What each regression learns from. */
export type Examples = Record<keyof Learned, Example[]>;

export function examplesOf(lessons: readonly Lesson[]): Examples {
  const all = lessons.map(examplesIn);
  return {
    intent: all.flatMap(({ intent }) => intent),
    goal: all.flatMap(({ goal }) => goal),
    origin: all.flatMap(({ origin }) => origin),
    seller: all.flatMap(({ seller }) => seller),
  };
}

/** What one message is an example of; it is read once for all. */
function examplesIn(lesson: Lesson): Examples {
  const { gold, isRuled, isMade } = lesson;
  const { intent, goal } = gold.expect;
  const ruled = ruledOf(read(gold.text));
  const about = (label: string): Example => ({ features: messageFeatures(ruled, !isRuled), label, isMade });
  const hasGoal = intent === 'ask_procedure' && goal !== undefined;
  return {
    intent: [about(String(intent))],
    goal: hasGoal ? [about(labelOf(goal, 'both'))] : [],
    origin: isCase(lesson) && !isRuled ? [originExample(lesson, ruled)] : [],
    seller: isCase(lesson) ? sellerExamples(lesson, ruled) : [],
  };
}

/** Where it was bought: one, several, or not said; of cases that no rules were written for. */
function originExample({ gold, isMade }: Lesson, ruled: Ruled): Example {
  const label = labelOf(gold.expect.origin, 'several');
  return { features: originFeatures(ruled), label: new Programs(ruled).partOf(label), isMade };
}

/** Every seller that is named as an example of what it is to the subscription. */
function sellerExamples({ gold, isRuled, isMade }: Lesson, ruled: Ruled): Example[] {
  const right = [gold.expect.origin, ...(gold.accept.origin ?? [])].flat();
  return ruled.sellers.map((seller) => ({
    features: sellerFeatures(ruled, seller, !isRuled),
    label: sellerLabel(seller, right),
    isMade,
  }));
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
