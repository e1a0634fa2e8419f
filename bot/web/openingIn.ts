import type { Editions } from '../editions.ts';
import { type InquiryName, readInquiry } from '../inquiry.ts';
import type { Opening } from './deskWording.ts';

const NAMES: readonly InquiryName[] = [
  'goal',
  'origin',
  'kind',
  'cloud',
  'role',
  'unsure',
  'lang',
  'edition',
];

/**
 * The case that the address of the desk stands for: facts, what nobody is sure of, and the edition it was made with.
 * Whatever else stands in the address is not ours: programs that pass links on add to them.
 */
export function openingIn(query: URLSearchParams, editions: Editions): Opening {
  const ours = [...query].filter(([name]) => NAMES.some((known) => known === name));
  const read = readInquiry(ours, editions, NAMES);
  const isGone = 'error' in read && read.error.code === 'unknown-edition';
  const known = isGone
    ? readInquiry(
        ours.filter(([name]) => name !== 'edition'),
        editions,
        NAMES,
      )
    : read;
  if ('error' in known) return 'unreadable';
  const { facts, unsure } = known.inquiry;
  if (Object.keys(facts).length === 0 && unsure.length === 0) return null;
  return { facts, unsure, edition: known.edition === editions.newest ? null : known.edition.id, isGone };
}
