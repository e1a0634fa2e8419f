import { softmax, spread, sumsOf, type Weights } from '../../dialogs/understand/learned/linearModel.ts';

export type Example = {
  features: ReadonlySet<string>;
  label: string;
  /** Made and not written by anybody: it has no features of its own. */
  isMade?: boolean;
};

/** How a regression is fitted; the same examples and settings always give the same weights. */
type Settings = {
  /** Times that every example is seen. */
  epochs: number;
  /** First step of AdaGrad. */
  rate: number;
  /** Strength of the pull of every weight towards 0. */
  decay: number;
  /** Features that fewer of the written examples have are left out. */
  fewest: number;
  /** Weights are stored in steps of 1 / scale, as signed bytes. */
  scale: number;
};

export const SETTINGS: Settings = { epochs: 15, rate: 0.2, decay: 1e-5, fewest: 3, scale: 20 };

/** Fits a multinomial logistic regression by AdaGrad, one example at a time. */
export function regress(examples: readonly Example[], settings: Settings = SETTINGS): Weights {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const names = commonFeatures(examples, settings.fewest);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const encoded = examples.map(({ features, label }) => ({
    rows: [...features].flatMap((name) => rowOf.get(name) ?? []),
    label: classes.indexOf(label),
  }));
  const table = new Table(names.length, classes.length, settings);
  const random = randomNumbers(1);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const { rows, label } of shuffled(encoded, random)) table.learn(rows, label);
  }
  return stored(names, classes, table.weights, settings.scale);
}

/** The weights being fitted, and the squares of the slopes so far. */
class Table {
  readonly weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #columns: number;
  readonly #settings: Settings;

  constructor(rows: number, columns: number, settings: Settings) {
    this.weights = new Float64Array(rows * columns);
    this.#squares = new Float64Array(rows * columns).fill(1e-8);
    this.#columns = columns;
    this.#settings = settings;
  }

  learn(rows: readonly number[], label: number): void {
    const share = 1 / spread(rows);
    const likely = softmax(sumsOf(this.weights, rows, this.#columns).map((sum) => sum * share));
    const errors = likely.map((value, at) => (value - (at === label ? 1 : 0)) * share);
    for (const row of rows) this.#step(row * this.#columns, errors);
  }

  /** One step down the slope for every weight of a row; this is where all the time goes. */
  #step(from: number, errors: Float64Array): void {
    const [weights, squares] = [this.weights, this.#squares];
    const { decay, rate } = this.#settings;
    for (let column = 0; column < errors.length; column++) {
      const at = from + column;
      const weight = weights[at] as number; // the table has every row
      const slope = (errors[column] as number) + decay * weight;
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (rate * slope) / Math.sqrt(square);
    }
  }
}

function commonFeatures(examples: readonly Example[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { features, isMade } of examples)
    for (const name of isMade ? [] : features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort();
}

/** Rows that say next to nothing are left out. */
function stored(names: string[], classes: string[], table: Float64Array, scale: number): Weights {
  const rows = names.map((name, row) => ({
    name,
    bytes: [...table.subarray(row * classes.length, (row + 1) * classes.length)].map((weight) =>
      Math.max(-127, Math.min(127, Math.round(weight * scale))),
    ),
  }));
  const telling = rows.filter(({ bytes }) => bytes.some((byte) => Math.abs(byte) >= LEAST));
  const weights = Buffer.from(Int8Array.from(telling.flatMap(({ bytes }) => bytes)).buffer).toString(
    'base64',
  );
  return { classes, scale, features: telling.map(({ name }) => name), weights };
}

/** Steps that some weight of a feature must have for the feature to be kept. */
const LEAST = 4;

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** A linear congruential generator: the same numbers each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
