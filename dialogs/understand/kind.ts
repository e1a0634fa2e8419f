import type { FactValue } from '../../policy/facts.ts';
import { withoutTakenBack } from './corrected.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

export type KindMention = Mention & { value: FactValue<'kind'>; isIndirect: boolean };

const PRODUCTS: Record<string, FactValue<'kind'>> = {
  LIC: 'license-based',
  USE: 'usage-based',
  NEI: 'neither',
};
const UNITS: Record<string, FactValue<'kind'>> = { SEATS: 'license-based', METER: 'usage-based' };

/**
 * What kinds of product the message affirms. A product decides, never the units it is counted in; a product on
 * neither list leaves the kind open, whatever stands beside it.
 */
export function kindMentions(reading: Reading): KindMention[] {
  const products = affirmed(reading, PRODUCTS);
  if (products.some(({ value }) => value === 'neither')) return [];
  return products.length > 0 ? products : affirmed(reading, UNITS);
}

function affirmed(reading: Reading, values: Record<string, FactValue<'kind'>>): KindMention[] {
  const said = reading.mentions(...Object.keys(values)).flatMap((mention) => {
    const value = values[mention.symbol];
    const isDropped = reading.is(mention, 'kindNegated') || reading.is(mention, 'aside');
    return value === undefined || isDropped
      ? []
      : [{ ...mention, value, isIndirect: reading.is(mention, 'doubted') }];
  });
  const kept = withoutTakenBack(reading, said);
  const firm = kept.filter((mention) => !reading.is(mention, 'claimed') || reading.is(mention, 'affirmed'));
  return firm.length > 0 ? firm : kept;
}
