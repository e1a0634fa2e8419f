/**
 * A multinomial logistic regression as it is stored: the features in order, and row by row the weight of each for each
 * class, one signed byte in base64, in steps of `1 / scale`.
 */
export type Weights = { classes: string[]; scale: number; features: string[]; weights: string };

/** How likely each class is, in the order of the classes; the numbers add up to 1. */
export type Score = (features: ReadonlySet<string>) => Float64Array;

export function createModel({ classes, scale, features, weights }: Weights): Score {
  const rows = new Map<string, number>();
  for (const [row, feature] of features.entries()) rows.set(feature, row);
  const bytes = decoded(weights);
  return (present) => {
    const known: number[] = [];
    for (const feature of present) {
      const row = rows.get(feature);
      if (row !== undefined) known.push(row);
    }
    return softmax(sumsOf(bytes, known, classes.length).map((sum) => sum / scale / spread(known)));
  };
}

function decoded(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Long messages have more features; dividing by this keeps them from being surer for it. */
export function spread(rows: readonly number[]): number {
  return Math.sqrt(Math.max(1, rows.length));
}

/** Adds up the rows of a table that has `count` columns. */
export function sumsOf(table: ArrayLike<number>, rows: readonly number[], count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const row of rows) {
    for (let at = 0; at < count; at++) sums[at] = (sums[at] as number) + (table[row * count + at] as number); // rows are of the table
  }
  return sums;
}

/** Turns scores into shares of 1. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
