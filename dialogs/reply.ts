import { z } from 'zod';
import { factNameSchema, factsSchema, languageSchema } from '../policy/facts.ts';
import { commandSchema } from './command.ts';
import { leadSchema } from './lead.ts';
import { learnViews } from './learn/views.ts';
import { ratingSchema } from './opinions.ts';
import { addressedSchema, pathSchema, standingSchema } from './person.ts';

export type { Lead } from './lead.ts';
export type { LearnShow } from './learn/views.ts';

/** One line a person can tap: an option of the question, further sellers, the sale between CSP partners, or the lessons. */
export const choiceSchema = z.union([
  z.strictObject({ option: z.string() }),
  z.strictObject({ sellers: z.literal('sellers') }),
  z.strictObject({ sale: z.literal(true) }),
  z.strictObject({ learn: z.literal(true) }),
]);
export type Choice = z.infer<typeof choiceSchema>;

const changeSchema = z.strictObject({ change: factNameSchema });
/** One line of the list of facts that can be changed. */
export type ChangeChoice = z.infer<typeof changeSchema>;

export const showSchema = z.discriminatedUnion('view', [
  z.strictObject({
    view: z.literal('question'),
    fact: factNameSchema,
    /** Everything that can be typed as an answer, by id. */
    options: z.array(z.string()),
    /** What is listed to tap, in order; a number typed alone picks from this list. */
    choices: z.array(choiceSchema),
    /** The first question of a case that has nothing to show yet. */
    welcome: z.boolean(),
    /** Asked because the person wants to change this fact, not because the policy needs it. */
    changing: z.boolean(),
    /** Worded more simply, after two misses. */
    simpler: z.boolean(),
    /** What the person's words suggest: one value to confirm, or the several they left it open between. */
    suggested: z.array(z.string()),
  }),
  /** The outcome still hangs on something the person is not sure of. */
  z.strictObject({ view: z.literal('holding'), fact: factNameSchema }),
  z.strictObject({ view: z.literal('answer') }),
  z.strictObject({ view: z.literal('why') }),
  /** What other facts would lead to, beside what holds. */
  z.strictObject({ view: z.literal('compare'), facts: factsSchema }),
  z.strictObject({ view: z.literal('copy') }),
  z.strictObject({ view: z.literal('changes'), choices: z.array(changeSchema) }),
  /** Asks what the person thinks of the answer. */
  z.strictObject({ view: z.literal('opinion'), choices: z.array(ratingSchema) }),
  /** Asks whether everything about the person is to be deleted. */
  z.strictObject({ view: z.literal('erase') }),
  /** Who can be asked, what they are sent, and how that stands; null before they were asked. */
  z.strictObject({
    view: z.literal('person'),
    to: addressedSchema.nullable(),
    standing: standingSchema.nullable(),
    path: pathSchema,
  }),
  ...learnViews,
]);
export type Show = z.infer<typeof showSchema>;
export type Question = Extract<Show, { view: 'question' }>;
export type OpinionList = Extract<Show, { view: 'opinion' }>;
export type LearnMenu = Extract<Show, { view: 'learn' }>;
export type ShownExercise = Extract<Show, { view: 'exercise' }>;
export type ShownMark = Extract<Show, { view: 'marked' }>;
export type ShownProgress = Extract<Show, { view: 'progress' }>;
export type AskedPerson = Extract<Show, { view: 'person' }>;

/** Steps that are done, and the row whose they are. */
const tickedSchema = z.strictObject({ row: z.string(), steps: z.array(z.int()) });

/** A case of the same visit, as far as others need to know of it. */
export const visitedSchema = z.strictObject({
  case: z.string(),
  edition: z.string().nullable(),
  facts: factsSchema,
  unsure: z.array(factNameSchema),
  /** As in a reply of its own; replies that were stored before these were there lack them. */
  understood: z.array(factNameSchema).optional(),
  ticked: tickedSchema.nullable().optional(),
});
export type Visited = z.infer<typeof visitedSchema>;

/** One message to the person, as data: cards and plain text are made from it and from the edition, at any time. */
export const replySchema = z.strictObject({
  language: languageSchema,
  case: z.string(),
  /** The edition that the case's link was made with; null for the one in use. */
  edition: z.string().nullable(),
  revision: z.int(),
  leads: z.array(leadSchema),
  show: showSchema,
  facts: factsSchema,
  unsure: z.array(factNameSchema),
  tapped: z.array(factNameSchema),
  /** Facts that were read out of a sentence. */
  understood: z.array(factNameSchema),
  ticked: tickedSchema.nullable(),
  /** What is spoken with the customer. */
  speaks: languageSchema,
  /** The cases of this visit, this one among them, and those that wait, which have no id yet. */
  visit: z.array(visitedSchema),
  /** How many further subscriptions wait for their turn. */
  waiting: z.int(),
  /** Whether there is a step to go back to. */
  canGoBack: z.boolean(),
  /** How a case of this person stands that was handed over, while one is. */
  escalation: standingSchema.optional(),
});
export type Reply = z.infer<typeof replySchema>;

/** What a card sends when it is tapped: a command, and which card of which case it stood on. */
export const tapSchema = z.object({
  case: z.string().max(40),
  step: z.string().max(40),
  revision: z.int().nonnegative(),
  /** In a group, whose card it is: an id that stands for the person there. The welcome is everybody's. */
  owner: z.string().max(40).optional(),
  command: commandSchema,
});
export type Tap = z.infer<typeof tapSchema>;

const LEARN_VIEWS = new Set<Show['view']>(learnViews.map(({ shape }) => shape.view.value));

/** The name of a step, as it stands in the taps of its card. */
export function stepOf(show: Show): string {
  if (LEARN_VIEWS.has(show.view)) return 'learn';
  return 'fact' in show ? `${show.view}:${show.fact}` : show.view;
}
