import { storyOf } from '../../cards/learn/story.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { FULL, PARTIAL, REST } from '../cards/learn/forms.ts';
import { saidOutright } from '../cards/learn/saidOutright.ts';
import type { Lesson } from './examples.ts';

/** Stories that are learned from: a fiftieth of those there are. With 600, one in 23,000 was still misread. */
const COUNT = 1500;
/** Prime to the number of cases, so that none comes twice. */
const STRIDE = 7919;

/** Another program is only ever asked about, which would teach doubt of the programs that look like it. */
const CASES = [...FULL, ...PARTIAL, ...REST].filter(({ origin }) => origin !== 'other-licensing-program');

/**
 * Stories of the lessons, so that whatever is learned from messages leaves them understood: they are to be read without
 * a mistake, and people rarely write like that.
 */
export function storyLessons(): Lesson[] {
  return Array.from({ length: COUNT }, (_, seed) => {
    const facts = CASES[(seed * STRIDE) % CASES.length] ?? {}; // no index is beyond the last
    const lang: Language = LANGUAGES[seed % LANGUAGES.length] ?? 'en';
    const intent = facts.goal === 'sell-to-csp' ? 'sell_to_csp' : 'ask_procedure';
    const expect = { intent, ...saidOutright(facts) };
    return {
      gold: { id: `story-${seed}`, lang, text: storyOf(facts, seed, lang), expect, accept: {}, tags: [] },
      isRuled: false,
      isMade: true,
    };
  });
}
