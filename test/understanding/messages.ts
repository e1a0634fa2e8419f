import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createUnderstanding, type Understood } from '../../dialogs/understand/understand.ts';
import { type Frame, type Gold, readJsonl } from './score.mjs';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export const understand = createUnderstanding();
export const DEV: Gold[] = readJsonl(pathOf('dev.jsonl'));
export const TUNING: Gold[] = readJsonl(pathOf('tuning.jsonl'));
export const FROZEN: Gold[] = readJsonl(pathOf('frozen.jsonl'));
export const BATCHES: Record<string, Gold[]> = Object.fromEntries(
  readdirSync(pathOf('batches')).map((name) => [name, readJsonl(pathOf(`batches/${name}`))]),
);

/** What the scorer looks at. */
export function frameOf({ intent, origin, kind, role, cloud, goal }: Understood): Frame {
  return { intent, origin, kind, role, cloud, goal };
}
