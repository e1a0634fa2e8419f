const LONGEST = 24;
/** Three rows of the table, used again by every call: a message may need thousands of comparisons. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * How many letters to insert, drop, replace or swap with their neighbour turn `one` into `other`; anything above
 * `limit`, and any word of more than 24 letters, is reported as `limit + 1`.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || Math.max(one.length, other.length) > LONGEST)
    return limit + 1;
  let [before, above, current] = rows as [Uint8Array, Uint8Array, Uint8Array]; // three were made
  for (let column = 0; column <= other.length; column++) above[column] = column;
  for (let row = 1; row <= one.length; row++) {
    if (fillRow(one, other, row, before, above, current) > limit) return limit + 1;
    [before, above, current] = [above, current, before];
  }
  return above[other.length] as number; // the row was filled that far
}

/** Fills one row and tells its smallest number. */
function fillRow(
  one: string,
  other: string,
  row: number,
  before: Uint8Array,
  above: Uint8Array,
  current: Uint8Array,
): number {
  current[0] = row;
  let smallest = row;
  for (let column = 1; column <= other.length; column++) {
    const replaced = at(above, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
    let steps = Math.min(at(above, column) + 1, at(current, column - 1) + 1, replaced);
    const isSwap = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    if (isSwap) steps = Math.min(steps, at(before, column - 2) + 1);
    current[column] = steps;
    if (steps < smallest) smallest = steps;
  }
  return smallest;
}

function at(line: Uint8Array, index: number): number {
  return line[index] as number; // rows are longer than any word compared
}
