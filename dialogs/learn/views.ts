import { z } from 'zod';
import { factsSchema } from '../../policy/facts.ts';
import { exerciseSchema, markedSchema } from './exercise.ts';
import { LESSONS } from './tour.ts';

const counted = { right: z.int(), wrong: z.int() };
const whereSchema = z.strictObject({ kind: z.enum(['tour', 'practice']), number: z.int(), total: z.int() });

/** What somebody looks at while they learn. */
export const learnPartSchema = z.enum(['menu', 'tour', 'practice', 'progress', 'words']);
export type LearnPart = z.infer<typeof learnPartSchema>;

/** What the menu of the lessons leads to, in the order of its rows. */
export const MENU = ['tour', 'practice', 'progress', 'words'] as const;

/** What can be seen while somebody learns. */
export const learnViews = [
  z.strictObject({
    view: z.literal('learn'),
    /** Lessons of the tour that are done, rules that wait, rules that are known, and how many there are. */
    toured: z.int(),
    lessons: z.int(),
    due: z.int(),
    unseen: z.int(),
    known: z.int(),
    total: z.int(),
    /** What was begun and not finished. */
    open: z.enum(['tour', 'practice']).nullable(),
  }),
  z.strictObject({
    view: z.literal('exercise'),
    where: whereSchema,
    /** In the tour, the idea and the case it is shown by. */
    lesson: z.strictObject({ id: z.enum(LESSONS), example: factsSchema }).nullable(),
    exercise: exerciseSchema,
    /** Ids to choose from: those not picked yet. */
    options: z.array(z.string()),
    picked: z.array(z.string()),
    /** A newer edition changed the rule that is asked about. */
    changed: z.boolean(),
  }),
  z.strictObject({
    view: z.literal('marked'),
    where: whereSchema,
    exercise: exerciseSchema,
    marked: markedSchema,
    right: z.int(),
    isLast: z.boolean(),
  }),
  z.strictObject({
    view: z.literal('progress'),
    rules: z.array(
      z.strictObject({
        rule: z.string(),
        ...counted,
        /** How far it is to be known, in hundredths. */
        strength: z.int(),
        standing: z.enum(['unseen', 'learning', 'known', 'changed']),
      }),
    ),
    outcomes: z.array(z.strictObject({ outcome: z.string(), ...counted })),
    known: z.int(),
    streak: z.int(),
    due: z.int(),
    /** Rules to practise next, weakest first. */
    next: z.array(z.string()),
    /** Whether the person is reminded; null where nobody can be. */
    reminds: z.boolean().nullable(),
  }),
  z.strictObject({ view: z.literal('words') }),
] as const;

const learnView = z.discriminatedUnion('view', learnViews);
export type LearnShow = z.infer<typeof learnView>;
