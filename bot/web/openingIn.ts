import type { Editions } from '../editions.ts';
import { readInquiry } from '../inquiry.ts';
import type { Opening } from './deskWording.ts';

/** The case that the address of the desk stands for: facts, and the edition it was made with. */
export function openingIn(query: URLSearchParams, editions: Editions): Opening {
  const read = readInquiry(query, editions, ['goal', 'origin', 'kind', 'cloud', 'role', 'lang', 'edition']);
  if ('error' in read) return 'unreadable';
  const { facts } = read.inquiry;
  if (Object.keys(facts).length === 0) return null;
  return { facts, edition: read.edition === editions.newest ? null : read.edition.id };
}
