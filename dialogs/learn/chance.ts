/** Gives numbers from 0 up to 1, as `Math.random` does. */
export type Random = () => number;

/** One of these; `items` must not be empty. */
export function oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** One of these, each with a chance in proportion to its weight. */
export function weightedOne<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: Random,
): Item {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random() * total;
  const found = items.find((item) => {
    left -= weightOf(item);
    return left < 0;
  });
  return found ?? oneOf(items, random);
}

/** The same items in another order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
