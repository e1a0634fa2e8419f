import type { Edition } from '../edition.ts';

export type Part = { where: string; part: unknown };

/** Everything in an edition, each with its place: what something is made of comes before the thing itself. */
export function everyPart(edition: Edition): Part[] {
  return within(edition, '');
}

function within(part: unknown, where: string): Part[] {
  const inside =
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([key, child]) =>
          within(child, where ? `${where}.${nameOf(key, child, part)}` : key),
        )
      : [];
  return [...inside, { where, part }];
}

/** An item of a list goes by its id where it has one. */
function nameOf(key: string, child: unknown, part: object): string {
  const named = Array.isArray(part) && typeof child === 'object' && child !== null && 'id' in child;
  return named ? String(child.id) : key;
}
