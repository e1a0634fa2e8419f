import type { FactValue } from '../../policy/facts.ts';
import { cloudsOf } from './cloud.ts';
import { goalsOf } from './goal.ts';
import { intentOf } from './intent.ts';
import { type KindMention, kindMentions } from './kind.ts';
import { type OriginMention, originMentions, sellersNamed } from './origin.ts';
import { withParties } from './parties.ts';
import type { Reading } from './reading.ts';
import { rolesOf } from './role.ts';
import { isSale } from './sale.ts';
import type { Intent } from './understood.ts';

/** What the rules alone make of a message. */
export type Ruled = {
  /** The message with every mention of CSP or of a role told apart by whose it is. */
  parties: Reading;
  intent: Intent;
  isSale: boolean;
  /** Every seller that is named, and those of them that the rules take for the origin. */
  sellers: OriginMention[];
  origins: OriginMention[];
  kinds: KindMention[];
  goals: FactValue<'goal'>[];
  roles: FactValue<'role'>[];
  clouds: FactValue<'cloud'>[];
};

export function ruledOf(reading: Reading): Ruled {
  const parties = withParties(reading);
  const read = {
    parties,
    isSale: isSale(parties),
    sellers: sellersNamed(parties),
    origins: originMentions(parties),
    kinds: kindMentions(parties),
    goals: goalsOf(parties),
    roles: rolesOf(reading),
    clouds: cloudsOf(reading),
  };
  const { origins, kinds, goals, roles, clouds } = read;
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
