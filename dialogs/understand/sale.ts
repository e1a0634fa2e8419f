import type { Mention } from './mentions.ts';
import { type Reading, rewrite } from './reading.ts';

/** No trade between partners is worded without one of these. */
const PARTNER = / CSP[~ ]| partner| socio| asociado/;

/** Whether one CSP partner would obtain services from another, with no end customer between; `parties` is told apart. */
export function isSale(parties: Reading): boolean {
  if (!PARTNER.test(parties.gloss)) return false;
  const inCsp = withoutOutsiders(parties);
  if (inCsp.has('cedes') || inCsp.has('noSale')) return false;
  const others = inCsp.mentions('CSP');
  if (others.some((csp) => inCsp.is(csp, 'cspCustomer'))) return true;
  if (inCsp.has('cspToCsp') && !isAboutMoving(inCsp)) return true;
  return (
    inCsp.has('sale') ||
    ((isTradeWithUs(inCsp) || isRequest(inCsp)) && others.some((csp) => isTrading(inCsp, csp)))
  );
}

/** Whether customers are named and nobody who could be the other partner: whatever is sold goes to them. */
export function isForCustomers(parties: Reading): boolean {
  return !PARTNER.test(parties.gloss) && parties.has('endCustomer');
}

/** "CSP to CSP" is a trade unless something is moved. */
function isAboutMoving(parties: Reading): boolean {
  return parties.mentions('MOV', 'MOVS', 'MOVED', 'CHG', 'TAKE').length > 0;
}

/** Who is said not to be in CSP is no party to such a sale. */
function withoutOutsiders(parties: Reading): Reading {
  const outside = (csp: Mention) => (parties.is(csp, 'cspOutside') ? 'OUTSIDE' : undefined);
  return parties.rewritten(rewrite(parties, parties.mentions('CSP'), outside));
}

/** A CSP partner that acts for itself, rather than one from whom or with whom somebody has something. */
function isTrading(parties: Reading, csp: Mention): boolean {
  return !parties.is(csp, 'cspObject') && !parties.is(csp, 'cspTheirs');
}

/** Somebody and we trade, and no customer is named. */
function isTradeWithUs(parties: Reading): boolean {
  return parties.has('trade') && parties.has('us') && !parties.has('endCustomer');
}

/** A CSP partner asks for something that is sold, and no customer is named. */
function isRequest(parties: Reading): boolean {
  return parties.has('request') && !parties.has('endCustomer') && !isAboutMoving(parties);
}
