import type { Tap, Visited } from '../../dialogs/reply.ts';
import { type Answer, writeAnswer } from '../../policy/answer.ts';
import { type Answered, consult } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import { labelOf } from '../leads.ts';
import type { Scene } from '../scene.ts';

export type VisitCase = { label: string; verdict: string; isNow: boolean; open: Tap };
/** One thing to do, and for which of the cases it is. */
export type SummaryLine = { cases: string; text: string };
export type Visit = { cases: VisitCase[]; summary: SummaryLine[] };

/** What may end a subscription, or waits for its end. */
const ENDING = new Set(['cancel', 'wait-or-cancel']);

type Told = { label: string; edition: Edition; answered: Answered; answer: Answer };

/** The cases of one visit side by side, and what to do for all of them in one order. */
export function visitOf(scene: Scene, editionOf: (id: string | null) => Edition): Visit {
  const { reply, say, tap } = scene;
  const seen = reply.visit.map((visited) => ({ visited, told: toldOf(scene, visited, editionOf) }));
  return {
    cases: seen.map(({ visited, told }) => ({
      label: labelOfCase(scene, visited),
      verdict: told ? told.answer.title : say('compare.depends'),
      isNow: visited.case === reply.case,
      open: tap(visited.case === '' ? { do: 'next' } : { do: 'open', case: visited.case }),
    })),
    summary: summaryOf(seen.flatMap(({ told }) => told ?? [])),
  };
}

function toldOf(scene: Scene, visited: Visited, editionOf: (id: string | null) => Edition): Told | undefined {
  const edition = editionOf(visited.edition);
  const answered = consult(edition, visited.facts, visited.unsure);
  if (answered.status === 'asking') return undefined;
  const answer = writeAnswer(edition, answered, scene.reply.language);
  return { label: labelOfCase(scene, visited), edition, answered, answer };
}

function labelOfCase({ say }: Scene, { facts }: Visited): string {
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
