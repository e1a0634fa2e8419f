import type { FactValue } from '../../policy/facts.ts';
import { cloudsOf } from './cloud.ts';
import { deniedGoals, goalsOf, type Plan } from './goal.ts';
import { intentOf } from './intent.ts';
import { type KindMention, kindMentions } from './kind.ts';
import { type OriginMention, originMentions, sellersNamed } from './origin.ts';
import { withParties } from './parties.ts';
import type { Reading } from './reading.ts';
import { rolesOf } from './role.ts';
import { isForCustomers, isSale } from './sale.ts';
import type { Intent } from './understood.ts';

/** What the rules alone make of a message. */
export type Ruled = {
  /** The message with every mention of CSP or of a role told apart by whose it is. */
  parties: Reading;
  intent: Intent;
  isSale: boolean;
  /** Whether what is sold, if anything, goes to customers, which is no sale between partners. */
  isForCustomers: boolean;
  /** Every seller that is named, and those of them that the rules take for the origin. */
  sellers: OriginMention[];
  origins: OriginMention[];
  kinds: KindMention[];
  goals: FactValue<'goal'>[];
  /** What is said not to be wanted. */
  denied: Plan[];
  roles: FactValue<'role'>[];
  clouds: FactValue<'cloud'>[];
};

export function ruledOf(reading: Reading): Ruled {
  const parties = withParties(reading);
  const goals = goalsOf(parties);
  const read = {
    parties,
    isSale: isSale(parties),
    isForCustomers: isForCustomers(parties),
    sellers: sellersNamed(parties),
    origins: originMentions(parties),
    kinds: kindMentions(parties),
    goals,
    denied: deniedGoals(parties, goals),
    roles: rolesOf(reading),
    clouds: cloudsOf(reading),
  };
  const { origins, kinds, roles, clouds } = read;
  const found = {
    origins: origins.length,
    kinds: kinds.length,
    goals: goals.length,
    roles: roles.length,
    clouds: clouds.length,
    isSale: read.isSale,
  };
  return { ...read, intent: intentOf(parties, found) };
}
