import type { Edition } from '../edition.ts';
import type { Finding } from './finding.ts';

/** A review has a person and a day, and the next one comes after it. Days are compared as written: YYYY-MM-DD. */
export function review({ date, reviewedBy, reviewedOn, reviewBy }: Edition): Finding[] {
  const [lastDay, lastWhat] = reviewedOn ? [reviewedOn, 'the last review'] : [date, "the edition's date"];
  return [
    ...((reviewedBy === null) === (reviewedOn === null)
      ? []
      : [finding('reviewedBy', 'and reviewedOn go together; fill in both or neither')]),
    ...(reviewedBy?.trim() === '' ? [finding('reviewedBy', 'is blank; name who reviewed it')] : []),
    ...(reviewedOn !== null && reviewedOn < date
      ? [finding('reviewedOn', `is before the edition's date, ${date}; correct one of them`)]
      : []),
    ...(reviewBy > lastDay && reviewBy > date
      ? []
      : [finding('reviewBy', `is not after ${lastWhat}, ${lastDay}; set the day of the next review`)]),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'review', where, says };
}
