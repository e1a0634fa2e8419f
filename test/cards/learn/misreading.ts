import { ruledOf } from '../../../dialogs/understand/ruled.ts';
import {
  createReader,
  createUnderstanding,
  type Understood,
} from '../../../dialogs/understand/understand.ts';
import { FACT_NAMES, type Facts } from '../../../policy/facts.ts';
import { saidOutright } from './saidOutright.ts';

const read = rememberingLast(createReader());
const understand = createUnderstanding(undefined, undefined, read);

/**
 * What the bot's reader reads in a text other than exactly these facts. What it never says outright is looked up in
 * what its rules find.
 */
export function misreading(text: string, facts: Facts): string | undefined {
  const understood = understand(text);
  const wrong = FACT_NAMES.filter((fact) => understood[fact] !== saidOutright(facts)[fact]);
  const amiss = [...wrong, ...strayIn(understood, facts), ...missingFromRules(text, facts)];
  return amiss.length > 0 ? `${amiss.join()}: ${text}` : undefined;
}

/** What was only suggested, and subscriptions told apart; the two sellers of a sale are no two subscriptions. */
function strayIn({ indirect, items }: Understood, { origin, goal }: Facts): string[] {
  const isTwoSellers = goal === 'sell-to-csp' && origin !== undefined;
  return [...indirect, ...(items.length > 1 && !isTwoSellers ? ['items'] : [])];
}

function missingFromRules(text: string, { origin, kind, goal }: Facts): string[] {
  if (kind !== 'neither' && goal !== 'sell-to-csp' && origin !== 'other-licensing-program') return [];
  const { parties, origins, sellers } = ruledOf(read(text));
  const isOther = parties.mentions('NEI').some((product) => !parties.is(product, 'kindNegated'));
  const isKindRead = isOther === (kind === 'neither');
  const found = new Set(origins.map(({ value }) => value));
  if (goal === 'sell-to-csp' && (origin !== 'csp-partner' || countCsp(sellers) < 2))
    found.delete('csp-partner');
  const isOriginRead = [...found].join() === (origin ?? '');
  return [...(isKindRead ? [] : ['kind']), ...(isOriginRead ? [] : ['origin'])];
}

/** The buyer of a sale is a partner in CSP; where it bought before may be another. */
function countCsp(sellers: { value: string }[]): number {
  return sellers.filter(({ value }) => value === 'csp-partner').length;
}

/** Reads a text once, however many look at it one after the other. */
function rememberingLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; reading: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text) };
    return last.reading;
  };
}
