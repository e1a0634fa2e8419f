import { consult } from '../../policy/consult.ts';
import type { Edition, Outcome } from '../../policy/edition.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Exercise } from './exercise.ts';

/** The five ideas, in order. Each has a case to show it by, and another to try oneself on. */
export const LESSONS = ['channels', 'kinds', 'relationship', 'azure', 'no-sale'] as const;
export type Lesson = (typeof LESSONS)[number];

type Plan = { example: Facts; check: Facts; options: readonly Outcome[] };

/** What the policy says to these cases is looked up whenever they are shown. */
const PLANS: Record<Lesson, Plan> = {
  channels: {
    example: { origin: 'open', kind: 'license-based', goal: 'support' },
    check: { origin: 'syndication-partner', kind: 'license-based', goal: 'support' },
    options: ['request-reseller-relationship', 'not-covered'],
  },
  kinds: {
    example: { origin: 'ea', kind: 'usage-based' },
    check: { origin: 'ea', kind: 'license-based', goal: 'support' },
    options: ['recreate-azure-subscription', 'request-reseller-relationship'],
  },
  relationship: {
    example: { origin: 'microsoft-direct', kind: 'license-based', goal: 'support' },
    check: { origin: 'microsoft-direct', kind: 'license-based', goal: 'move' },
    options: ['not-covered', 'wait-or-cancel'],
  },
  azure: {
    example: { origin: 'advisor', kind: 'usage-based' },
    check: { origin: 'csp-partner', kind: 'usage-based' },
    options: ['switch-azure-partner', 'recreate-azure-subscription'],
  },
  'no-sale': {
    example: { origin: 'csp-partner', kind: 'license-based', goal: 'move' },
    check: { goal: 'sell-to-csp' },
    options: ['resale-refused', 'switch-azure-partner'],
  },
};

/** The lesson of a number from 1; the last one for a larger number. */
export function lessonOf(number: number): Lesson {
  return LESSONS[number - 1] ?? 'no-sale';
}

/** The case a lesson is shown by. */
export function exampleOf(lesson: Lesson): Facts {
  return PLANS[lesson].example;
}

/** The question of a lesson; what the edition says is among its options, whatever edition it is. */
export function checkOf(lesson: Lesson, edition: Edition): Exercise {
  const { check, options } = PLANS[lesson];
  const consultation = consult(edition, check);
  if (consultation.status === 'asking') throw new TypeError(`the check of the lesson "${lesson}" is open`);
  return {
    ask: 'outcome',
    rule: consultation.rules[0] ?? '', // never empty
    facts: check,
    seed: LESSONS.indexOf(lesson) + 1,
    options: [...new Set([...options, consultation.outcome])],
  };
}
