import type { Translate } from '../../dialogs/translate.ts';
import type { Language } from '../../policy/facts.ts';
import { reasonsInWords } from '../feedback/reasonsInWords.ts';
import type { Judged, Tally } from '../feedback/tally.ts';
import { daysInWords } from '../web/day.ts';
import { grid } from './grid.ts';

export type FeedbackReport = { editions: readonly Tally[]; unreadable: number };

/** What people said about the answers, for policy owners: a grid of rules and one of entries, the worst first. */
export function feedbackReport(
  { editions, unreadable }: FeedbackReport,
  language: Language,
  say: Translate,
): string {
  const parts = editions.flatMap((one) => editionParts(one, language, say));
  if (parts.length === 0) parts.push(say('said.none'));
  if (unreadable > 0) parts.push(say('said.unreadable', { count: String(unreadable) }));
  return parts.join('\n\n');
}

function editionParts(edition: Tally, language: Language, say: Translate): string[] {
  const dated = say('dated', { date: edition.edition });
  const counts = say('said.counts', countsInWords(edition));
  const days = daysInWords(edition.from, edition.to, language);
  return [
    `${dated}\n${counts}\n${days}`,
    judgedGrid(say('said.rule'), edition.rules, say),
    judgedGrid(say('said.entry'), edition.rows, say),
  ];
}

function judgedGrid(heading: string, all: readonly Judged[], say: Translate): string {
  const headings = [heading, say('said.wrong'), say('said.unclear'), say('said.right'), say('said.why')];
  const rows = all.map((one) => [
    one.id,
    ...[one.wrong, one.unclear, one.right].map(String),
    reasonsInWords(one.reasons, say).join('; '),
  ]);
  return grid([headings, ...rows]);
}

function countsInWords({ right, unclear, wrong }: Tally): Record<string, string> {
  return { right: String(right), unclear: String(unclear), wrong: String(wrong) };
}
