import { createUnderstanding } from '../../dialogs/understand/understand.ts';
import { learn } from './learn.ts';
import { BATCHES, frameOf, isUnruled, LESSONS } from './messages.ts';
import { aggregate, type Frame } from './score.mjs';

const FOLDS = 5;
const unruled = Object.entries(BATCHES).flatMap(([name, gold]) => (isUnruled(name) ? gold : []));
const frames = new Map<string, Frame>();
for (let fold = 0; fold < FOLDS; fold++) {
  const left = new Set(unruled.filter((_, at) => at % FOLDS === fold));
  const understand = createUnderstanding(learn(LESSONS.filter(({ gold }) => !left.has(gold))));
  for (const { id, text } of left) frames.set(id, frameOf(understand(text)));
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
for (const lang of ['en', 'es', undefined]) {
  const { n, exactFrame, harmful, wrongAnswer } = aggregate(
    unruled.filter((gold) => !lang || gold.lang === lang),
    frames,
  );
  process.stdout.write(
    `${lang ?? 'both'}: exact ${percent(exactFrame)}, harmful ${percent(harmful)}, wrong answer ${percent(wrongAnswer)} of ${n}\n`,
  );
}
