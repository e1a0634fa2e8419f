import type { Edition } from '../../../policy/edition.ts';
import type { Facts, Language } from '../../../policy/facts.ts';

/** The address of an edition's page, of its entries for these facts, or of one entry among them. */
export function policyAddress(
  language: Language,
  edition: Edition,
  facts: Facts = {},
  anchor: 'list' | `entry-${string}` | undefined = undefined,
): string {
  const query = new URLSearchParams({ lang: language, edition: edition.id, ...facts });
  return `/policy?${query}${anchor ? `#${anchor}` : ''}`;
}
