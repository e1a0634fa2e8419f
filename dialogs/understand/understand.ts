import { cloudsOf } from './cloud.ts';
import { createGlossReader } from './gloss.ts';
import { goalsOf } from './goal.ts';
import { intentOf } from './intent.ts';
import { itemsOf } from './items.ts';
import { kindMentions } from './kind.ts';
import { languageAsked } from './languageAsked.ts';
import { createScores, type Learned, type Scores } from './learned/scores.ts';
import { settledGoals, settledIntent, settledOrigins } from './learned/secondOpinion.ts';
import { allPatterns, type Cue, collectMacros, collectTerms, cuePatterns } from './lexicon.ts';
import { createLabeller } from './mentions.ts';
import { originMentions } from './origin.ts';
import { withParties } from './parties.ts';
import { anyOf } from './pattern.ts';
import { createReading, type Reading } from './reading.ts';
import { rolesOf } from './role.ts';
import { isSale } from './sale.ts';
import type { Intent, Slot, Understood } from './understood.ts';

export type { Intent, Slot, Understood } from './understood.ts';

/** Reads a message into an intent and facts. */
export type Understand = (text: string) => Understood;

/** Loads the lexicons of both languages once; every message is then read with both. */
export function createUnderstanding(learned?: Learned): Understand {
  const read = createReader();
  const scores = createScores(learned);
  return (text) => understood(read(text), scores);
}

/** What the parts of understanding ask their questions of. */
export function createReader(): (text: string) => Reading {
  const terms = collectTerms();
  const words = { macros: collectMacros(), symbolOf: (word: string) => terms.get(word) };
  const glossOf = createGlossReader(terms, allPatterns());
  const hasLabel = createLabeller(words);
  const cues = new Map<Cue, RegExp>();
  const cueOf = (cue: Cue): RegExp => {
    const known = cues.get(cue) ?? anyOf(cuePatterns(cue), words);
    cues.set(cue, known);
    return known;
  };
  return (text) => createReading(glossOf(text), hasLabel, cueOf);
}

const CASE_INTENTS: Intent[] = ['ask_procedure', 'sell_to_csp', 'change_answer', 'learn', 'explain'];
const NOTHING_READ: Omit<Understood, 'intent'> = {
  origin: null,
  kind: null,
  goal: null,
  role: null,
  cloud: null,
  indirect: [],
  items: [],
  language: null,
  miss: null,
};

function understood(reading: Reading, scores: Scores): Understood {
  const parties = withParties(reading);
  const learned = scores.message(parties);
  const origins = settledOrigins(parties, originMentions(parties), scores.seller);
  const kinds = kindMentions(parties);
  const ruledGoals = goalsOf(parties);
  const roles = rolesOf(reading);
  const clouds = cloudsOf(reading);
  const ruled = intentOf(parties, {
    origins: origins.length,
    kinds: kinds.length,
    goals: ruledGoals.length,
    roles: roles.length,
    clouds: clouds.length,
    isSale: isSale(parties),
  });
  const intent = settledIntent(ruled, learned.intent);
  const goals = intent === 'ask_procedure' ? settledGoals(ruledGoals, learned.goal) : ruledGoals;
  const sale = intent === 'sell_to_csp' || (intent === 'explain' && isSale(parties));
  const frame: Understood = {
    intent,
    origin: sale ? null : slotOf(origins.map(({ value }) => value)),
    kind: slotOf(kinds.map(({ value }) => value)),
    goal: sale ? 'sell-to-csp' : slotOf(goals),
    role: slotOf(roles),
    cloud: slotOf(clouds),
    indirect: origins.some(({ isIndirect }) => isIndirect) ? ['origin'] : [],
    items: itemsOf(parties.gloss, origins, kinds),
    language: null,
    miss: null,
  };
  return CASE_INTENTS.includes(intent) && !parties.has('definition')
    ? withMiss(frame)
    : withoutCase(intent, reading);
}

/** What is neither about a case nor about the rules says no facts, whatever words it holds. */
function withoutCase(intent: Intent, reading: Reading): Understood {
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
