import type { Tap } from '../../dialogs/reply.ts';
import type { Translate } from '../../dialogs/translate.ts';
import { type Answer, writeAnswer } from '../../policy/answer.ts';
import type { Answered } from '../../policy/consult.ts';
import { labelOf } from '../leads.ts';
import { plainReply } from '../plainReply.ts';
import { type Context, type Scene, sceneOf } from '../scene.ts';
import { isFirm } from './aloud.ts';

export type VisitCase = { label: string; verdict: string; isNow: boolean; open: Tap };
/** One thing to do or to heed, and for which of the cases it is; '' for all of them. */
export type SummaryLine = { cases: string; text: string };
/** What to heed comes before what to do. */
export type Visit = { cases: VisitCase[]; heed: SummaryLine[]; summary: SummaryLine[] };

/** What may end a subscription, or waits for its end. */
const ENDING = new Set(['cancel', 'wait-or-cancel']);

type Told = { label: string; answered: Answered; answer: Answer };
/** `unless` tells lines apart that read the same and hold on other conditions. */
type Due = SummaryLine & { unless: string };

/** Each case of a visit as it would be shown by itself, in order. */
export function scenesOfVisit(scene: Scene, context: Context): Scene[] {
  const { reply } = scene;
  const { language, speaks } = reply;
  return reply.visit.map(({ understood = [], ticked = null, facts, ...visited }) =>
    visited.case === reply.case
      ? scene
      : sceneOf({ ...plainReply(facts, language), ...visited, understood, ticked, speaks }, context),
  );
}

/** The cases of one visit side by side, and what to do for all of them in one order. */
export function visitOf({ reply: { case: here }, say, tap }: Scene, cases: readonly Scene[]): Visit {
  const told = cases.flatMap(toldOf);
  return {
    cases: cases.map((one) => {
      const { consultation, reply } = one;
      const { case: id, language } = reply;
      const isOpen = consultation.status === 'asking';
      return {
        label: labelOfCase(one),
        verdict: isOpen ? say('compare.depends') : consultation.row.verdict[language],
        isNow: id === here,
        open: tap(id === '' ? { do: 'next' } : { do: 'open', case: id }),
      };
    }),
    heed: told.length > 0 ? heedOf(told, cases.length - told.length, say) : [],
    summary: summaryOf(told),
  };
}

/** What to heed in a visit and what to do, as it is pasted. */
export function pastedLines({ heed, summary }: Visit): string[] {
  const withCases = ({ cases, text }: SummaryLine) => (cases === '' ? text : `${text} (${cases})`);
  return [
    ...heed.map((line) => `• ${withCases(line)}`),
    ...summary.map((line, index) => `${index + 1}. ${withCases(line)}`),
  ];
}

function toldOf(scene: Scene): Told[] {
  const { consultation: answered, edition, reply } = scene;
  if (answered.status === 'asking') return [];
  return [{ label: labelOfCase(scene), answered, answer: writeAnswer(edition, answered, reply.language) }];
}

function labelOfCase({ reply: { facts }, say }: Scene): string {
  return labelOf(facts, ['origin', 'kind', 'goal'], say);
}

/** What the steps alone do not say: that a case may still add to them, on what they hang, and what came later. */
function heedOf(cases: readonly Told[], open: number, say: Translate): SummaryLine[] {
  const text = open === 1 ? say('copies.visitOpen') : say('copies.visitSomeOpen', { number: String(open) });
  const lines = cases.map(({ label, answered, answer }) =>
    [...conditionsOf(answered, answer), ...answer.later].map((line) => ({
      cases: label,
      text: line,
      unless: '',
    })),
  );
  return [...(open > 0 ? [{ cases: '', text }] : []), ...merged(lines)];
}

/** What has to be confirmed of an answer that the page does not give plainly. */
function conditionsOf({ support }: Answered, { notes }: Answer): string[] {
  return isFirm(support) ? [] : notes;
}

/**
 * Nothing that ends a subscription comes before everything that has to be there first, in any of the cases. The order
 * within a case stays as it is; what is the same in several cases stands once, after all that any of them has before it,
 * unless it hangs on something in one of them alone.
 */
function summaryOf(cases: readonly Told[]): SummaryLine[] {
  return [
    ...merged(cases.map((told) => linesOf(told, 'before'))),
    ...merged(cases.map((told) => linesOf(told, 'after'))),
  ];
}

function linesOf({ label, answered, answer }: Told, part: 'before' | 'after'): Due[] {
  const ending = answered.row.steps.findIndex(({ act }) => ENDING.has(act));
  const cut = ending < 0 ? answer.steps.length : ending;
  const steps = part === 'before' ? answer.steps.slice(0, cut) : answer.steps.slice(cut);
  const unless = conditionsOf(answered, answer).join(' ');
  return steps.map(({ text }) => ({ cases: label, text, unless }));
}

/** Takes, again and again, the first line that no case still has something before. */
function merged(lists: readonly Due[][]): SummaryLine[] {
  const left = lists.filter((lines) => lines.length > 0);
  const heads = left.flatMap(([head]) => head ?? []);
  const isFree = (due: Due) => left.every((lines) => lines.findIndex((line) => isSame(line, due)) <= 0);
  const next = heads.find(isFree) ?? heads[0];
  if (!next) return [];
  const same = heads.filter((due) => isSame(due, next));
  const cases = [...new Set(same.map((line) => line.cases))].join(' + ');
  const rest = left.map((lines) => (lines[0] && isSame(lines[0], next) ? lines.slice(1) : lines));
  return [{ text: next.text, cases }, ...merged(rest)];
}

function isSame(one: Due, other: Due): boolean {
  return one.text === other.text && one.unless === other.unless;
}
