import { RATINGS, type Rating } from '../../dialogs/opinions.ts';
import type { Opinion } from './opinion.ts';

/** How often each opinion was given. */
export type Counts = Record<Opinion['opinion'], number>;

/** What was said of the answers that rest on one rule, or that one entry gave. */
export type Judged = Counts & {
  id: string;
  /** Why answers were called wrong or unclear, and how often, the most frequent first. */
  reasons: (Rating & { count: number })[];
  /** The entries that were called wrong or unclear; of an entry, itself. */
  rows: string[];
};

/** What was said of an edition's answers, the worst first. */
export type Tally = Counts & {
  edition: string;
  /** The first and the last day on which something was said. */
  from: string;
  to: string;
  rules: Judged[];
  rows: Judged[];
};

/** What was said, by edition, the newest first: the ids of rules and rows mean something within theirs alone. */
export function tally(opinions: readonly Opinion[]): Tally[] {
  const editions = grouped(opinions, ({ edition }) => [edition]);
  return [...editions].map(tallyOf).sort((one, other) => compared(other.edition, one.edition));
}

/** How many had trouble with it. */
export function troubleOf({ wrong, unclear }: Counts): number {
  return wrong + unclear;
}

function tallyOf([edition, opinions]: [string, Opinion[]]): Tally {
  const days = opinions.map(({ day }) => day).sort();
  return {
    edition,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    ...countsOf(opinions),
    rules: judgedIn(grouped(opinions, ({ rules }) => rules)),
    rows: judgedIn(grouped(opinions, ({ row }) => [row])),
  };
}

function judgedIn(groups: Map<string, Opinion[]>): Judged[] {
  return [...groups].map(judgedFrom).sort(worstFirst);
}

function judgedFrom([id, opinions]: [string, Opinion[]]): Judged {
  const troubled = opinions.filter(({ opinion }) => opinion !== 'right');
  const rows = [...new Set(troubled.map(({ row }) => row))].sort(compared);
  return { id, ...countsOf(opinions), reasons: reasonsOf(troubled), rows };
}

function countsOf(opinions: readonly Opinion[]): Counts {
  const counts: Counts = { right: 0, unclear: 0, wrong: 0 };
  for (const { opinion } of opinions) counts[opinion] += 1;
  return counts;
}

function reasonsOf(opinions: readonly Opinion[]): Judged['reasons'] {
  return RATINGS.map((rating) => ({ ...rating, count: opinions.filter(isRating(rating)).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function isRating({ opinion, reason }: Rating) {
  return (said: Opinion) => said.opinion === opinion && said.reason === reason;
}

/** By how many had trouble; among equals what was called wrong, and then what fewer called right. */
function worstFirst(one: Judged, other: Judged): number {
  return (
    troubleOf(other) - troubleOf(one) ||
    other.wrong - one.wrong ||
    one.right - other.right ||
    compared(one.id, other.id)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** An opinion counts once for each name, however often it has it. */
function grouped(
  opinions: readonly Opinion[],
  namesOf: (opinion: Opinion) => readonly string[],
): Map<string, Opinion[]> {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    for (const name of new Set(namesOf(opinion))) {
      const group = groups.get(name) ?? [];
      group.push(opinion);
      groups.set(name, group);
    }
  }
  return groups;
}
