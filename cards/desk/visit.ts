import type { Tap } from '../../dialogs/reply.ts';
import { type Answer, writeAnswer } from '../../policy/answer.ts';
import type { Answered } from '../../policy/consult.ts';
import { labelOf } from '../leads.ts';
import { plainReply } from '../plainReply.ts';
import { type Context, type Scene, sceneOf } from '../scene.ts';

export type VisitCase = { label: string; verdict: string; isNow: boolean; open: Tap };
/** One thing to do, and for which of the cases it is. */
export type SummaryLine = { cases: string; text: string };
export type Visit = { cases: VisitCase[]; summary: SummaryLine[] };

/** What may end a subscription, or waits for its end. */
const ENDING = new Set(['cancel', 'wait-or-cancel']);

type Told = { label: string; answered: Answered; answer: Answer };

/** Each case of a visit as it would be shown by itself, in order. */
export function scenesOfVisit(scene: Scene, context: Context): Scene[] {
  const { reply } = scene;
  const { language, speaks } = reply;
  return reply.visit.map(({ case: id, edition, facts, unsure }) =>
    id === reply.case
      ? scene
      : sceneOf({ ...plainReply(facts, language), case: id, edition, unsure, speaks }, context),
  );
}

/** The cases of one visit side by side, and what to do for all of them in one order. */
export function visitOf({ reply: { case: here }, say, tap }: Scene, cases: readonly Scene[]): Visit {
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
    summary: summaryOf(cases.flatMap(toldOf)),
  };
}

function toldOf(scene: Scene): Told[] {
  const { consultation: answered, edition, reply } = scene;
  if (answered.status === 'asking') return [];
  return [{ label: labelOfCase(scene), answered, answer: writeAnswer(edition, answered, reply.language) }];
}

function labelOfCase({ reply: { facts }, say }: Scene): string {
  return labelOf(facts, ['origin', 'kind', 'goal'], say);
}

/**
 * Nothing that ends a subscription comes before everything that has to be there first, in any of the cases. The order
 * within a case stays as it is; what is the same in several cases stands once, after all that any of them has before it.
 */
function summaryOf(cases: readonly Told[]): SummaryLine[] {
  return [
    ...merged(cases.map((told) => linesOf(told, 'before'))),
    ...merged(cases.map((told) => linesOf(told, 'after'))),
  ];
}

function linesOf({ label, answered, answer }: Told, part: 'before' | 'after'): SummaryLine[] {
  const ending = answered.row.steps.findIndex(({ act }) => ENDING.has(act));
  const cut = ending < 0 ? answer.steps.length : ending;
  const steps = part === 'before' ? answer.steps.slice(0, cut) : answer.steps.slice(cut);
  return steps.map(({ text }) => ({ cases: label, text }));
}

/** Takes, again and again, the first line that no case still has something before. */
function merged(lists: readonly SummaryLine[][]): SummaryLine[] {
  const left = lists.filter((lines) => lines.length > 0);
  const heads = left.flatMap(([head]) => head ?? []);
  const isFree = ({ text }: SummaryLine) =>
    left.every((lines) => lines.findIndex((line) => line.text === text) <= 0);
  const next = heads.find(isFree) ?? heads[0];
  if (!next) return [];
  const same = heads.filter(({ text }) => text === next.text);
  const cases = [...new Set(same.map((line) => line.cases))].join(' + ');
  const rest = left.map((lines) => (lines[0]?.text === next.text ? lines.slice(1) : lines));
  return [{ text: next.text, cases }, ...merged(rest)];
}
