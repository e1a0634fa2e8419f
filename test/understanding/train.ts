import { writeFileSync } from 'node:fs';
import { learn } from './learn.ts';
import { LESSONS } from './messages.ts';

/** Learns anew from the messages that may be looked at, and writes what was learned beside the reader. */
for (const [name, weights] of Object.entries(learn(LESSONS))) {
  const file = new URL(`../../dialogs/understand/learned/${name}.weights.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`${name}: ${weights.features.length} features of ${LESSONS.length} messages\n`);
}
