import { z } from 'zod';
import { factNameSchema, factsSchema, type Language, languageSchema } from '../policy/facts.ts';
import { commandSchema } from './command.ts';
import { learningSchema } from './learn/progress.ts';
import { learnPartSchema } from './learn/views.ts';

/** A look at something other than the next step of the case. */
const asideSchema = z.discriminatedUnion('see', [
  z.strictObject({ see: z.literal('fact'), fact: factNameSchema }),
  z.strictObject({
    see: z.literal('sellers'),
    screen: z.enum(['sellers', 'partners']),
    changing: z.boolean(),
  }),
  z.strictObject({ see: z.literal('why') }),
  z.strictObject({ see: z.literal('changes') }),
  z.strictObject({ see: z.literal('compare'), facts: factsSchema }),
  z.strictObject({ see: z.literal('copy') }),
  z.strictObject({ see: z.literal('opinion') }),
  z.strictObject({ see: z.literal('person') }),
  z.strictObject({ see: z.literal('learn'), part: learnPartSchema }),
]);

/** How many subscriptions of one message are kept. */
export const MOST_TOGETHER = 6;

/** More steps than any answer has. */
const MOST_TICKED = 99;

/** Where a person is in a case: what they said, what they are not sure of, and what they look at besides. */
const placeSchema = z.strictObject({
  case: z.string(),
  /** The edition that a link was made with; null for the one in use. */
  edition: z.string().nullable(),
  facts: factsSchema,
  /** For a case that a lesson made up: what goes with the real person from one case to the next. Null for a real one. */
  story: factsSchema.nullable(),
  unsure: z.array(factNameSchema),
  /** Facts that were chosen by a tap; the others were typed, or came with a link or a code. */
  tapped: z.array(factNameSchema),
  /** Facts that were read out of a sentence; of these, the ones that were only suggested and nobody confirmed yet. */
  understood: z.array(factNameSchema),
  unconfirmed: z.array(factNameSchema),
  /** For a fact that somebody left open between several values: those values. */
  between: z.partialRecord(factNameSchema, z.array(z.string())),
  /** Further subscriptions that were named together with this one, and which of how many this is. */
  waiting: z
    .array(z.strictObject({ facts: factsSchema, indirect: z.array(factNameSchema) }))
    .max(MOST_TOGETHER),
  position: z.strictObject({ number: z.int(), total: z.int() }).nullable(),
  /** Steps of the answer that are done, from 1, and the row whose steps they are. */
  ticked: z.strictObject({ row: z.string(), steps: z.array(z.int()).max(MOST_TICKED) }).nullable(),
  aside: asideSchema.nullable(),
});
export type Place = z.infer<typeof placeSchema>;
export type Aside = NonNullable<Place['aside']>;

/** Grows with every change of what is stored of a conversation: see `migrate.ts`. */
export const SHAPE = 7;
/** How many steps *Back* remembers. */
export const MOST_HISTORY = 12;
/** How many cases that were handed over to a person are kept in mind. */
export const MOST_HANDED_OVER = 5;

/** Everything that is remembered of a conversation: facts, ids and counters; no message text and no names. */
export const stateSchema = z.strictObject({
  shape: z.literal(SHAPE),
  language: languageSchema,
  /** What is spoken with the customer, where that is another language. */
  speaks: languageSchema.nullable(),
  place: placeSchema,
  /** The cases of this visit that were left, as they were then. */
  visit: z.array(placeSchema).max(MOST_TOGETHER),
  /** The visit of the customer before, which *Back* from this one leads to again. */
  ended: z.array(placeSchema).max(MOST_TOGETHER),
  history: z.array(placeSchema).max(MOST_HISTORY),
  /** Grows with every change of place; a tap with another revision stands on an old card. */
  revision: z.int().nonnegative(),
  /** The tap that led here, so that a double click is known for what it is. */
  tapped: z.strictObject({ revision: z.int(), command: commandSchema }).nullable(),
  /** Messages in a row that said nothing we understood. */
  misses: z.int().nonnegative(),
  /** Whether the person was just asked if everything about them is to be deleted. */
  erasing: z.boolean(),
  /** Whether there was a greeting since the bot came here; it comes anew when it was removed and added again. */
  greeted: z.boolean(),
  /** Cases that were handed over to a person, the last one first; how each stands is stored elsewhere. */
  handedOver: z.array(z.strictObject({ id: z.string(), case: z.string() })).max(MOST_HANDED_OVER),
  /** What the person learned of the rules; null before they learn. */
  learning: learningSchema.nullable(),
});
export type State = z.infer<typeof stateSchema>;

/** The state of somebody we have never heard from. */
export function newState(caseId: string, language: Language): State {
  return {
    shape: SHAPE,
    language,
    speaks: null,
    place: newPlace(caseId),
    visit: [],
    ended: [],
    history: [],
    revision: 1,
    tapped: null,
    misses: 0,
    erasing: false,
    greeted: true,
    handedOver: [],
    learning: null,
  };
}

/** A fresh case, knowing only what is carried over from the one before. */
export function newPlace(caseId: string, facts: Place['facts'] = {}): Place {
  return {
    case: caseId,
    edition: null,
    facts,
    story: null,
    unsure: [],
    tapped: [],
    understood: [],
    unconfirmed: [],
    between: {},
    waiting: [],
    position: null,
    ticked: null,
    aside: null,
  };
}
