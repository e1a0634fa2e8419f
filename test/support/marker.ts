/** Strings that stand nowhere else: whatever holds one has been told more than it should. */
export const MARKED = /mark\d+er/i;

let marks = 0;

/** A new one each time. */
export function mark(): string {
  marks += 1;
  return `mark${marks}er`;
}
