import type { Edition } from '../../policy/edition.ts';
import { type Language, VOCABULARY } from '../../policy/facts.ts';
import { type Effort, efforts, median } from './effort.ts';
import { grid } from './grid.ts';
import { TABLE_WORDS } from './tableWords.ts';

/** How many facts each combination needs from nothing, as a grid of origins, with the median and the most. */
export function effortTable(edition: Edition, language: Language): string {
  const words = TABLE_WORDS[language];
  const all = efforts(edition);
  const columns = [...new Set(all.map(columnOf))];
  const rows = VOCABULARY.origin
    .map((origin) => ({ origin, own: all.filter(({ facts }) => facts.origin === origin) }))
    .filter(({ own }) => own.length > 0)
    .map(({ origin, own }) => [
      origin,
      ...columns.map((column) => String(own.find((one) => columnOf(one) === column)?.asked.length ?? '')),
    ]);
  const summary = (counts: number[]) =>
    `${words.median} ${median(counts)}, ${words.most} ${Math.max(...counts)}`;
  const facts = summary(all.map(({ asked }) => asked.length));
  const taps = summary(all.map((one) => one.taps));
  return [
    `${words.effort}\n\n${grid([[words.origin, ...columns], ...rows])}`,
    `${all.length} ${words.combinations}\n${words.facts}: ${facts}\n${words.taps}: ${taps}`,
  ].join('\n\n');
}

function columnOf({ facts: { origin: _, ...others } }: Effort): string {
  return Object.values(others).join(' ');
}
