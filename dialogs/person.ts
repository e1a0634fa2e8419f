import { z } from 'zod';
import { type FactName, factNameSchema, factsSchema, languageSchema } from '../policy/facts.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** Who can be asked: a team that is sent the case, or an address that one writes to oneself. */
export const addressedSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('team') }),
  z.strictObject({ by: z.literal('email'), address: z.string() }),
]);
export type Addressed = z.infer<typeof addressedSchema>;

/** How far the people who were asked have come. */
export const STATUSES = ['open', 'taken', 'answered', 'closed'] as const;
/** Whether the case has reached them; `unconfirmed` where nobody knows. */
export const DELIVERIES = ['pending', 'sent', 'unconfirmed'] as const;
export const standingSchema = z.strictObject({ status: z.enum(STATUSES), delivery: z.enum(DELIVERIES) });
export type Standing = z.infer<typeof standingSchema>;

/** What was said, in the order in which it was said: a value of a fact, or null for not being sure of it. */
export const pathSchema = z
  .array(z.strictObject({ fact: factNameSchema, value: z.string().nullable() }))
  .max(100);
export type Path = z.infer<typeof pathSchema>;

/** A case as somebody gets it who was no part of the conversation: facts and nothing that was typed. */
export const handedOverShape = {
  language: languageSchema,
  /** The edition that the case's link was made with; null for the one in use. */
  edition: z.string().nullable(),
  facts: factsSchema,
  unsure: z.array(factNameSchema),
  understood: z.array(factNameSchema),
  path: pathSchema,
};
const handedOverSchema = z.strictObject(handedOverShape);
export type HandedOver = z.infer<typeof handedOverSchema>;

/** The id under which the case at hand was handed over; undefined when it was not. */
export function handedOverIn({ place, handedOver }: Pick<State, 'place' | 'handedOver'>): string | undefined {
  return handedOver.find((one) => one.case === place.case)?.id;
}

/** How the case stands that was handed over last, of those that still are with somebody. */
export function currentStanding({ handedOver }: State, { standingOf }: World): Standing | undefined {
  return handedOver.map(({ id }) => standingOf(id)).find((standing) => standing !== undefined);
}

type Told = Pick<State['place'], 'facts' | 'unsure'>;

/** How a conversation came to where it is: what was said of this case, one thing after another. */
export function pathOf({ place, history }: Pick<State, 'place' | 'history'>): Path {
  const before = history.filter((one) => one.case === place.case).reverse();
  const places: Told[] = [{ facts: {}, unsure: [] }, ...before, place];
  return places.slice(1).flatMap((now, index) => saidBetween(places[index] ?? now, now));
}

function saidBetween(before: Told, now: Told): Path {
  const factNames: readonly FactName[] = factNameSchema.options;
  return factNames.flatMap((fact) => {
    const value = standing(now, fact);
    return value === undefined || value === standing(before, fact) ? [] : [{ fact, value }];
  });
}

function standing({ facts, unsure }: Told, fact: FactName): string | null | undefined {
  return facts[fact] ?? (unsure.includes(fact) ? null : undefined);
}
