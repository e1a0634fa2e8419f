import type { FactValue } from '../../policy/facts.ts';
import { withoutTakenBack } from './corrected.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

type Goal = FactValue<'goal'>;
/** What can be done with the subscription where it is; a sale is read elsewhere. */
export type Plan = Exclude<Goal, 'sell-to-csp'>;

const SUPPORTS = ['SUP', 'SUPS', 'SUPED'];
const MOVES = ['MOV', 'MOVS', 'MOVED'];
const isSupport = ({ symbol }: Mention) => SUPPORTS.includes(symbol);

/** What is wanted with the subscription: none, one, or both when the message hesitates or speaks of two. */
export function goalsOf(reading: Reading): Goal[] {
  const wanted = reading
    .mentions(...SUPPORTS, ...MOVES)
    .filter((mention) => (isSupport(mention) ? isWanted(reading, mention) : isMoveWanted(reading, mention)));
  const kept = withoutTakenBack(reading, wanted);
  const supports = kept.filter(isSupport);
  const moves = kept.filter((mention) => !isSupport(mention));
  const isFirm = (mention: Mention) => !reading.is(mention, 'claimed') || reading.is(mention, 'affirmed');
  const isAnyFirm = [...supports, ...moves].some(isFirm);
  const counts = (mentions: Mention[]) => mentions.some((mention) => !isAnyFirm || isFirm(mention));
  const goals = new Set<Goal>();
  if (counts(supports) || reading.has('takeSupport')) goals.add('support');
  if (counts(moves) || (reading.has('takeMove') && !reading.has('noMove'))) goals.add('move');
  if (goals.size > 1 && supports.some((mention) => reading.is(mention, 'goalOnly'))) goals.delete('support');
  if (goals.size > 1 && moves.some((mention) => reading.is(mention, 'goalOnly'))) goals.delete('move');
  if (goals.size === 0 && reading.has('cedes')) goals.add('move');
  if (goals.size === 0 && reading.has('permission')) goals.add('support');
  return [...goals];
}

/** What is said not to be wanted, and not among what is wanted. */
export function deniedGoals(reading: Reading, wanted: readonly Goal[]): Plan[] {
  const denied = reading
    .mentions(...SUPPORTS, ...MOVES)
    .filter((mention) => reading.is(mention, 'goalNegated') && !reading.is(mention, 'goalOnly'));
  const goals = denied.map((mention): Plan => (isSupport(mention) ? 'support' : 'move'));
  return goals.filter((goal) => !wanted.includes(goal));
}

/** Neither denied nor somebody else's doing; what is over counts only where it is to be done to the subscription. */
function isWanted(reading: Reading, mention: Mention): boolean {
  if (reading.is(mention, 'goalNegated') && !reading.is(mention, 'goalOnly')) return false;
  if (mention.symbol.endsWith('ED')) return reading.is(mention, 'goalPassive');
  if (mention.symbol.endsWith('S')) return reading.is(mention, 'goalThird');
  return reading.is(mention, 'goalOurs') || !reading.is(mention, 'goalOthers');
}

const THE_SUPPORT =
  /^(?:(?!para |and |y |to |so |or |o |pero |but )[a-z]+ ){0,4}SUP~(?:administra|manage|gestion|soporte|support|operac)/;

/** "Transfer the administration" is about the administration. */
function isMoveWanted(reading: Reading, mention: Mention): boolean {
  return !THE_SUPPORT.test(reading.gloss.slice(mention.end)) && isWanted(reading, mention);
}
