import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createUnderstanding, type Understood } from '../../dialogs/understand/understand.ts';
import type { Lesson } from './examples.ts';
import { type Frame, type Gold, readJsonl } from './score.mjs';
import { storyLessons } from './storyLessons.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export const understand = createUnderstanding();
export const DEV: Gold[] = readJsonl(pathOf('dev.jsonl'));
export const TUNING: Gold[] = readJsonl(pathOf('tuning.jsonl'));
export const FROZEN: Gold[] = readJsonl(pathOf('frozen.jsonl'));
export const FROZEN_2: Gold[] = readJsonl(pathOf('frozen-2.jsonl'));
export const FROZEN_3: Gold[] = readJsonl(pathOf('frozen-3.jsonl'));
export const BATCHES: Record<string, Gold[]> = Object.fromEntries(
  readdirSync(pathOf('batches')).map((name) => [name, readJsonl(pathOf(`batches/${name}`))]),
);

/** Batches that no rule was written for: their words are known from what is learned alone. */
export const isUnruled = (batch: string) => Number(/\d+/.exec(batch)?.[0]) >= 14;

/** All that may be looked at. */
export const SEEN: Gold[] = [...DEV, ...TUNING, ...Object.values(BATCHES).flat()];

/** The same and some stories, as what is learned from. */
export const LESSONS: Lesson[] = [
  ...[...DEV, ...TUNING].map((gold) => ({ gold, isRuled: true })),
  ...Object.entries(BATCHES).flatMap(([name, batch]) =>
    batch.map((gold) => ({ gold, isRuled: !isUnruled(name) })),
  ),
  ...storyLessons(),
];

/** What the scorer looks at. */
export function frameOf({ intent, origin, kind, role, cloud, goal }: Understood): Frame {
  return { intent, origin, kind, role, cloud, goal };
}
