import { consult } from '../policy/consult.ts';
import type { Edition } from '../policy/edition.ts';
import { type FactName, type Facts, type Language, VOCABULARY } from '../policy/facts.ts';
import { choicesFor } from './choices.ts';
import type { Reading, World } from './world.ts';

/** What people look up most, as far as we can tell; one of each kind of answer that leads somewhere. */
const USEFUL: readonly Facts[] = [
  { origin: 'ea', kind: 'usage-based' },
  { origin: 'csp-partner', kind: 'license-based' },
  { origin: 'csp-partner', kind: 'usage-based' },
  { origin: 'open', kind: 'license-based', goal: 'support' },
  { origin: 'microsoft-direct', kind: 'license-based', goal: 'move' },
  { goal: 'sell-to-csp' },
];
const MOST_CASES = 8;

type Said = { facts: Facts; between: Partial<Record<FactName, readonly string[]>> };
type Knowing = Pick<World, 'edition' | 'read'>;

/** The cases that people look up most. */
export function usefulCases(edition: Edition): Facts[] {
  return USEFUL.flatMap((facts) => decided(edition, facts).slice(0, 1));
}

/**
 * The cases that a text may speak of, each with all that its answer needs: one, or at most eight where the text leaves
 * something open. None when it says nothing that we understand.
 */
export function likelyCases(text: string, language: Language, { edition, read }: Knowing): Facts[] {
  const readWhole = (words: string) => saidIn(read(words, { choices: [], language }));
  const said = readWhole(text);
  // While somebody types, the last word may be half of one.
  const known = said.length > 0 ? said : readWhole(text.trim().replace(/\S+$/, ''));
  const all = known.flatMap(({ facts, between }) =>
    settled(facts, between).flatMap((one) => decided(edition, one)),
  );
  return withoutRepeats(all, edition).slice(0, MOST_CASES);
}

function saidIn(reading: Reading): Said[] {
  if (reading.kind === 'heard') {
    const { facts, between, items } = reading.heard;
    if (items.length > 1) return items.map((item) => ({ facts: { ...facts, ...item }, between: {} }));
    return [{ facts, between }];
  }
  if (reading.kind !== 'command') return [];
  const { command } = reading;
  if (command.do === 'say') return [{ facts: command.facts, between: {} }];
  return command.do === 'sellers' ? [{ facts: {}, between: { origin: sellersOn(command.screen) } }] : [];
}

function sellersOn(screen: 'sellers' | 'partners'): string[] {
  const choices = choicesFor('origin', VOCABULARY.origin, screen);
  return choices.flatMap((choice) => ('option' in choice ? [choice.option] : []));
}

/** One case for each way to settle what somebody was undecided between. The role decides links alone. */
function settled(facts: Facts, between: Said['between']): Facts[] {
  const { role: _, ...open } = between;
  return Object.entries(open).reduce<Facts[]>(
    (cases, [fact, values]) => cases.flatMap((one) => values.map((value) => ({ ...one, [fact]: value }))),
    [facts],
  );
}

/** The case, or where its outcome depends on more, one case for each value that it may have. */
function decided(edition: Edition, facts: Facts): Facts[] {
  const consultation = consult(edition, facts);
  if (consultation.status === 'answered') return [facts];
  const { fact, options } = consultation;
  return options.flatMap((option) => decided(edition, { ...facts, [fact]: option }));
}

/** Of too many cases those first that differ in what the policy says, so that none of its answers is left out. */
function withoutRepeats(cases: Facts[], edition: Edition): Facts[] {
  if (cases.length <= MOST_CASES) return cases;
  const rowOf = (facts: Facts) => {
    const consultation = consult(edition, facts);
    return consultation.status === 'answered' ? consultation.row.id : undefined;
  };
  const rows = cases.map(rowOf);
  const isFirst = (index: number) => rows.indexOf(rows[index]) === index;
  const order = cases.map((_, index) => index).sort((one, other) => +isFirst(other) - +isFirst(one));
  return order
    .slice(0, MOST_CASES)
    .sort((one, other) => one - other)
    .flatMap((index) => cases[index] ?? []);
}
