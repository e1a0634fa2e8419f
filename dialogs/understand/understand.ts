import type { FactName, FactValue } from '../../policy/facts.ts';
import { createCourtesyFilter } from './courtesies.ts';
import { createGlossReader } from './gloss.ts';
import { itemsOf } from './items.ts';
import { languageAsked } from './languageAsked.ts';
import { createScores, type GoalSaid, type Learned, type Scores, type Shares } from './learned/scores.ts';
import { SURENESS, type Sureness, settledGoals, settledIntent, settledOrigins } from './learned/settle.ts';
import { allPatterns, type Cue, collectMacros, collectTerms, cuePatterns } from './lexicon.ts';
import { createLabeller } from './mentions.ts';
import { createPatternReader } from './pattern.ts';
import { indexOf, type PatternIndex } from './patternIndex.ts';
import { createReading, type Reading } from './reading.ts';
import { type Ruled, ruledOf } from './ruled.ts';
import { type Intent, NOTHING_READ, type Slot, type Understood } from './understood.ts';

export type { Intent, Slot, Understood } from './understood.ts';

/** Reads a message into an intent and facts. */
export type Understand = (text: string) => Understood;

/** Loads the lexicons of both languages once; every message is then read with both. */
export function createUnderstanding(
  learned?: Learned,
  sureness: Sureness = SURENESS,
  read = createReader(),
): Understand {
  const scores = createScores(learned);
  return (text) => understood(read(text), scores, sureness);
}

/** What the parts of understanding ask their questions of. */
export function createReader(): (text: string) => Reading {
  const terms = collectTerms();
  const words = { macros: collectMacros(), symbolOf: (word: string) => terms.get(word) };
  const glossOf = createGlossReader(terms, allPatterns());
  const patternOf = createPatternReader(words);
  const hasLabel = createLabeller(patternOf);
  const cues = new Map<Cue, PatternIndex>();
  const cueOf = (cue: Cue): PatternIndex => {
    const known = cues.get(cue) ?? indexOf(cuePatterns(cue).map(patternOf));
    cues.set(cue, known);
    return known;
  };
  const withoutCourtesies = createCourtesyFilter();
  return (text) => createReading(withoutCourtesies(glossOf(text)), hasLabel, cueOf);
}

/** Whoever wants to learn names what about, and no case. */
const CASE_INTENTS: Intent[] = ['ask_procedure', 'sell_to_csp', 'change_answer', 'explain'];
/** Words or, of somebody at a loss, a question mark: without either there is nothing to read. */
const SAYS_ANYTHING = /[a-zA-Z?]/;

function understood(reading: Reading, scores: Scores, sureness: Sureness): Understood {
  if (!SAYS_ANYTHING.test(reading.gloss)) return withoutCase('out_of_scope', reading);
  const ruled = ruledOf(reading);
  const shares = scores.message(ruled);
  const intent = settledIntent(ruled.intent, shares.intent, sureness);
  if (!isAboutCase(intent) || ruled.parties.has('definition')) return withoutCase(intent, reading);
  const origins = settledOrigins(ruled, scores, sureness);
  return withMiss({
    intent,
    origin: isSaleOf(intent, ruled) ? null : slotOf(origins.map(({ value }) => value)),
    kind: slotOf(ruled.kinds.map(({ value }) => value)),
    goal: goalIn(intent, ruled, shares.goal, sureness),
    role: slotOf(ruled.roles),
    cloud: slotOf(ruled.clouds),
    indirect: indirectOf({ origin: origins, kind: ruled.kinds }),
    items: itemsOf(ruled.parties.gloss, origins, ruled.kinds),
    language: null,
    miss: null,
  });
}

/** Facts of which a mention only suggests them, or is doubted. */
function indirectOf(mentions: Partial<Record<FactName, { isIndirect: boolean }[]>>): FactName[] {
  const names = Object.keys(mentions) as FactName[]; // Object.keys forgets the key type
  return names.filter((fact) => mentions[fact]?.some(({ isIndirect }) => isIndirect));
}

function isAboutCase(intent: Intent | Intent[]): boolean {
  return [intent].flat().some((one) => CASE_INTENTS.includes(one));
}

/** A sale, or a question about one. */
function isSaleOf(intent: Intent | Intent[], { isSale }: Ruled): boolean {
  return intent === 'sell_to_csp' || (intent === 'explain' && isSale);
}

/** What is wanted; open while it is not even clear whether a sale is meant. */
function goalIn(
  intent: Intent | Intent[],
  ruled: Ruled,
  shares: Shares<GoalSaid>,
  sureness: Sureness,
): Slot<FactValue<'goal'>> {
  if (isSaleOf(intent, ruled)) return 'sell-to-csp';
  if (intent !== 'ask_procedure' && !Array.isArray(intent)) return slotOf(ruled.goals);
  return intent.includes('sell_to_csp') ? null : slotOf(settledGoals(ruled.goals, shares, sureness));
}

/** What is not about a case says no facts, whatever words it holds. */
function withoutCase(intent: Intent | Intent[], reading: Reading): Understood {
  const language = intent === 'change_language' ? languageAsked(reading) : null;
  return { ...NOTHING_READ, intent, language, miss: intent === 'out_of_scope' ? 'out-of-scope' : null };
}

function withMiss(frame: Understood): Understood {
  const { intent, origin, kind, goal, role, cloud } = frame;
  const isEmpty = [origin, kind, goal, role, cloud].every((slot) => slot === null);
  return intent === 'ask_procedure' && isEmpty ? { ...frame, miss: 'no-fact' } : frame;
}

function slotOf<V>(values: readonly V[]): Slot<V> {
  const distinct = [...new Set(values)];
  return distinct.length > 1 ? distinct : (distinct[0] ?? null);
}
