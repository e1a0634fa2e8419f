import type { FactValue } from '../../policy/facts.ts';
import { withoutTakenBack } from './corrected.ts';
import type { Reading } from './reading.ts';

const CLOUDS: Record<string, FactValue<'cloud'>> = {
  GOV: 'us-government',
  GER: 'germany',
  PUB: 'public',
  CHINA: 'other',
};

/** The cloud instances that are named; where the customer is says nothing. */
export function cloudsOf(reading: Reading): FactValue<'cloud'>[] {
  const affirmed = reading
    .mentions(...Object.keys(CLOUDS))
    .filter((mention) => !reading.is(mention, 'negated'));
  const named = withoutTakenBack(reading, affirmed);
  return [...new Set(named.flatMap(({ symbol }) => CLOUDS[symbol] ?? []))];
}
