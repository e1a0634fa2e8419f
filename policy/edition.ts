import { z } from 'zod';
import { conditionSchema, scopedSchema } from './condition.ts';
import { type FactName, factNameSchema, VOCABULARY } from './facts.ts';
import { linkId, linkSchema, readingSchema, ruleId, ruleSchema } from './source.ts';
import { textSchema } from './text.ts';

export const OUTCOMES = [
  'resale-refused',
  'out-of-scope-cloud',
  'source-silent',
  'request-reseller-relationship',
  'wait-or-cancel',
  'recreate-azure-subscription',
  'recreate-azure-confirm-first',
  'switch-azure-partner',
  'confirm-azure-row',
  'not-covered',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How firmly the source supports an outcome. */
export const GRADES = ['explicit', 'general', 'by-example', 'ambiguous', 'silent', 'excluded'] as const;
export type Grade = (typeof GRADES)[number];

/** What a step does, so that checks can reason about the order of steps. */
export const ACTS = [
  'request-relationship',
  'create',
  'enter-details',
  'switch',
  'wait-or-cancel',
  'move',
  'cancel',
  'check',
  'ask',
] as const;

const day = z.iso.date();
const rowId = z.string().regex(/^[a-z-]+$/);

const termId = z.string().regex(/^[a-z-]+$/);
const term = z.strictObject({
  name: textSchema,
  /** The name with what it means, as it is said where it comes up first. */
  explained: textSchema,
});

const step = z.strictObject({ act: z.enum(ACTS), says: textSchema, link: linkId.optional() });
export type Step = z.infer<typeof step>;

const note = scopedSchema.extend({ says: textSchema });

/** A dated fact from after the edition. It warns; it never changes the outcome. */
const laterEvidence = scopedSchema.extend({
  says: textSchema,
  notBefore: z.string().min(1),
  evidence: textSchema,
});

const row = z.strictObject({
  id: rowId,
  when: conditionSchema,
  outcome: z.enum(OUTCOMES),
  support: z.enum(GRADES),
  /** The rules that decide, or for a silent row the rules that were read. A scoped rule counts only in its scope. */
  because: z.array(z.union([ruleId, scopedSchema.extend({ rule: ruleId })])).nonempty(),
  readings: z.array(z.string()),
  /** One sentence that can be read aloud. */
  verdict: textSchema,
  /** The verdict for the customer's ears, true in every case of the row; see `aloud` for its placeholders. */
  spoken: textSchema,
  steps: z.array(step),
  /** Lines that belong to the answer, in order, right after the verdict. */
  notes: z.array(note),
  caveats: z.array(note),
  /** What is allowed in place of what was refused. */
  instead: z.array(scopedSchema.extend({ says: textSchema, link: linkId.optional() })),
  /** Where to ask, when the source does not settle it. */
  ask: textSchema.optional(),
  /** Ids of `statements` that are true here; what all possible rows share is what a holding answer can say. */
  holds: z.array(z.string()),
  laterEvidence: z.array(laterEvidence),
});
export type Row = z.infer<typeof row>;
/** What a row may say only in part of its scope. */
export type Note = z.infer<typeof note>;

const question = z
  .strictObject({ fact: factNameSchema, options: z.array(z.string()).min(2) })
  .refine(
    ({ fact, options }) =>
      options.every((option) => (VOCABULARY[fact as FactName] as readonly string[]).includes(option)),
    'an option is not a value of its fact',
  );

export const editionSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-\d\d-\d\d(-[a-z]+)?$/),
  date: day,
  /** A preview is never the default edition. */
  preview: z.boolean(),
  title: textSchema,
  source: z.strictObject({ page: linkId, locale: z.string(), commit: z.string(), says: textSchema }),
  /** The facts that may be asked for, in this order, with the values offered. */
  questions: z.array(question).nonempty(),
  /** What holds until somebody says otherwise. */
  assumed: z.strictObject({ cloud: z.enum(VOCABULARY.cloud) }),
  /** The value "not sure" stands for, where it stands for one. */
  whenUnsure: z.strictObject({ goal: z.enum(VOCABULARY.goal) }),
  outcomes: z.record(z.enum(OUTCOMES), textSchema),
  grades: z.record(z.enum(GRADES), textSchema),
  /** What customers need to have explained, by the id that stands for it in a text to be said aloud: `{csp}`. */
  terms: z.record(termId, term),
  rules: z.array(ruleSchema).nonempty(),
  readings: z.array(readingSchema),
  links: z.record(linkId, linkSchema),
  seeAlso: z.array(scopedSchema.extend({ link: linkId, rule: ruleId, label: textSchema })),
  gates: z.array(row),
  rows: z.array(row),
  /** Conflicts with what Microsoft said elsewhere about a cloud; shown before a row's own caveats. */
  cloudCaveats: z.array(
    scopedSchema.extend({
      id: z.string().regex(/^CF-\d$/),
      outcomes: z.array(z.enum(OUTCOMES)).nonempty(),
      says: textSchema,
      /** The same for the customer's ears, where it is to be told. */
      spoken: textSchema.optional(),
      /** The cloud is closed, so that the answer only tells how it was. */
      history: z.boolean().optional(),
      evidence: textSchema,
    }),
  ),
  statements: z.record(z.string(), textSchema),
  holding: z.strictObject({
    /** Said in every holding answer. */
    always: textSchema,
    /** Per fact: the question that finds it out, in the customer's words. */
    find: z.record(factNameSchema, textSchema),
  }),
  reviewedBy: z.string().nullable(),
  reviewedOn: day.nullable(),
  reviewBy: day,
});
export type Edition = z.infer<typeof editionSchema>;
