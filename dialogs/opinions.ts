import { z } from 'zod';

/** What somebody can think of an answer, with the reasons that fit it. The ids are stored, so they stay. */
export const REASONS = {
  right: [],
  unclear: ['words', 'steps', 'doubt'],
  wrong: ['verdict', 'steps', 'link', 'outdated', 'misread-case'],
} as const;
export const OPINIONS = ['right', 'unclear', 'wrong'] as const satisfies (keyof typeof REASONS)[];
export type Opinion = (typeof OPINIONS)[number];
export type Reason = (typeof REASONS)[Opinion][number];

const EVERY_REASON: Reason[] = [...new Set(OPINIONS.flatMap((opinion): Reason[] => [...REASONS[opinion]]))];

/** An opinion with its reason, wherever one is sent, kept or stored; `isFitting` holds for each. */
export const ratingShape = { opinion: z.enum(OPINIONS), reason: z.enum(EVERY_REASON).optional() };
export const ratingSchema = z.strictObject(ratingShape).refine(isFitting);
export type Rating = z.infer<typeof ratingSchema>;

/** Every opinion with each of its reasons, and without one. */
export const RATINGS: readonly Rating[] = OPINIONS.flatMap((opinion): Rating[] => [
  ...REASONS[opinion].map((reason) => ({ opinion, reason })),
  { opinion },
]);

/** Whether the reason is one for this opinion. */
export function isFitting({ opinion, reason }: { opinion: Opinion; reason?: Reason | undefined }): boolean {
  const fitting: readonly Reason[] = REASONS[opinion];
  return reason === undefined || fitting.includes(reason);
}
