import type { Editions } from '../editions.ts';
import { INQUIRY_NAMES, readInquiry } from '../inquiry.ts';
import type { Opening } from './deskWording.ts';

/**
 * The case that the address of the desk stands for: facts, what nobody is sure of, and the edition it was made with.
 * Whatever else stands in the address is not ours: programs that pass links on add to them.
 */
export function openingIn(query: URLSearchParams, editions: Editions): Opening {
  const ours = [...query].filter(([name]) => INQUIRY_NAMES.some((known) => known === name));
  const read = readInquiry(ours, editions);
  const isGone = 'error' in read && read.error.code === 'unknown-edition';
  const known = isGone
    ? readInquiry(
        ours.filter(([name]) => name !== 'edition'),
        editions,
      )
    : read;
  if ('error' in known) return 'unreadable';
  const { facts, unsure } = known.inquiry;
  if (Object.keys(facts).length === 0 && unsure.length === 0) return null;
  return { facts, unsure, edition: known.edition === editions.newest ? null : known.edition.id, isGone };
}
