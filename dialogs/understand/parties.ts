import type { Mention } from './mentions.ts';
import { type Reading, rewrite } from './reading.ts';

const ROLES = ['RDIRECT', 'RRESELL', 'RPROV', 'RDIST'];
const TWO_TIER = ['RRESELL', 'RPROV', 'RDIST'];

/**
 * Tells whose company every mention of CSP or of a role is: `SELF` for the speaker's own, `OURPROV` for their
 * provider or reseller, `TOCSP` for the programme as a destination; a role of anybody else is a CSP partner's.
 */
export function withParties(reading: Reading): Reading {
  const roles = reading.rewritten(
    rewrite(reading, reading.mentions(...ROLES), (role) => partyOfRole(reading, role)),
  );
  const csp = rewrite(roles, roles.mentions('CSP'), (mention) => partyOfCsp(roles, mention));
  return reading.rewritten(csp);
}

function partyOfRole(reading: Reading, role: Mention): string | undefined {
  if (isSpeakers(reading, role)) return 'SELF';
  if (TWO_TIER.includes(role.symbol) && reading.is(role, 'roleOurs')) return 'OURPROV';
  if (reading.is(role, 'claimed')) return 'SELF';
  return role.symbol === 'RDIST' ? undefined : 'CSP';
}

/** Whether a role is the speaker's own company's. */
export function isSpeakers(reading: Reading, role: Mention): boolean {
  return reading.is(role, 'roleSpeaker') && !reading.is(role, 'roleNegated') && !isOwned(reading, role);
}

function isOwned(reading: Reading, { at }: Mention): boolean {
  return / (?:our|my|nuestr[oa]s?|mis?) (?:[a-z]+ )?$/.test(reading.gloss.slice(0, at));
}

function partyOfCsp(reading: Reading, mention: Mention): string | undefined {
  const isOurs = reading.is(mention, 'cspSpeaker') && !reading.is(mention, 'cspBoth');
  if (isOurs && !isQuoted(reading, mention)) return 'SELF';
  const isGoal = reading.is(mention, 'cspDestination') && !reading.is(mention, 'cspSource');
  return isGoal ? 'TOCSP' : undefined;
}

/** In a message that quotes the customer, "our CSP" is the customer's. */
function isQuoted({ gloss }: Reading, { at }: Mention): boolean {
  return gloss.slice(0, at).split(' " ').length % 2 === 0;
}
