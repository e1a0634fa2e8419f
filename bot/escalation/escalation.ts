import { z } from 'zod';
import { DELIVERIES, type HandedOver, handedOverShape, STATUSES } from '../../dialogs/person.ts';

/** How long a case stays with a team, in ms: then nothing is left of it here, answered or not. */
export const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** How long one try may take, in ms: what a channel is given for that and some. */
export const HOLD_MS = 12_000;

/** Grows with every change of what is stored. What has another shape is dropped: it would have lived for a day. */
export const SHAPE = 1;

/** Where a conversation can be spoken to without being asked. Ids and an address, and no names. */
export const reachSchema = z.strictObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  user: z.string().nullable(),
  bot: z.string(),
});
export type Reach = z.infer<typeof reachSchema>;

/** What has been tried of one delivery. Times are ms since 1970. */
const triesSchema = z.strictObject({
  /** How often it was refused. */
  failures: z.int(),
  /** When it may be tried, or tried again. */
  due: z.number(),
  /** Until when somebody may be trying it; 0 when nobody is. */
  heldUntil: z.number(),
});

export const NEWS = ['unconfirmed', 'taken', 'answered', 'closed'] as const;
/** Something that the person was not told yet. What the team wrote stands here until then and nowhere else. */
const newsSchema = z.strictObject({
  number: z.int(),
  say: z.enum(NEWS),
  answer: z.string().optional(),
});
export type News = z.infer<typeof newsSchema>;

/** What is stored of a case that was handed over. */
export const escalationSchema = z.strictObject({
  shape: z.literal(SHAPE),
  /** Milliseconds since 1970. */
  created: z.number(),
  /** Where the conversation of the person is stored. */
  key: z.string(),
  /** The turn that asked last, so that one that is begun again asks for nothing more. */
  asked: z.string(),
  handedOver: z.strictObject(handedOverShape),
  status: z.enum(STATUSES),
  delivery: z.enum(DELIVERIES),
  toTeam: triesSchema,
  /** null where nobody can be spoken to without being asked: news wait for the next turn then. */
  reach: reachSchema.nullable(),
  news: z.array(newsSchema),
  /** How many pieces of news there were. */
  told: z.int(),
  toPerson: triesSchema,
  /** News may have arrived or not: they are shown again with the person's next turn, and not by themselves. */
  isDoubtful: z.boolean(),
  /** Hashes of the answers there were: one that is delivered again is no other answer. */
  answers: z.array(z.string()),
});
export type Escalation = z.infer<typeof escalationSchema>;
export type Delivering = 'toTeam' | 'toPerson';

const untried = (now: number) => ({ failures: 0, due: now, heldUntil: 0 });

type Asked = { key: string; turn: string; handedOver: HandedOver; reach: Reach | null };

/** A case that somebody has just asked to hand over. */
export function newEscalation({ key, turn, handedOver, reach }: Asked, now: number): Escalation {
  return {
    shape: SHAPE,
    created: now,
    ...{ key, asked: turn, handedOver, reach },
    ...{ status: 'open', delivery: 'pending', toTeam: untried(now) },
    ...{ news: [], told: 0, toPerson: untried(now), isDoubtful: false, answers: [] },
  };
}

/** The same case asked for once more; undefined when that changes nothing. */
export function askedAgain(
  before: Escalation,
  { turn, handedOver, reach }: Asked,
  now: number,
): Escalation | undefined {
  if (before.asked === turn || before.delivery !== 'unconfirmed') return undefined;
  return {
    ...withoutNews(before, ({ say }) => say === 'unconfirmed'),
    ...{ asked: turn, handedOver, reach, delivery: 'pending', toTeam: untried(now) },
  };
}

/** Whether nothing is left to do or to tell. */
export function isOver({ status, news }: Escalation): boolean {
  return status === 'closed' && news.length === 0;
}

export function isExpired({ created }: Escalation, now: number): boolean {
  return now - created >= LIFETIME_MS;
}

/** The case with one more thing to tell, which replaces what is still untold of the same sort; answers are all told. */
export function withNews(escalation: Escalation, say: News['say'], answer?: string): Escalation {
  const { news, told } = withoutNews(escalation, (one) => one.say === say && one.answer === undefined);
  const added = { number: told + 1, say, ...(answer !== undefined && { answer }) };
  return { ...escalation, news: [...news, added], told: told + 1 };
}

export function withoutNews(escalation: Escalation, isGone: (news: News) => boolean): Escalation {
  return { ...escalation, news: escalation.news.filter((one) => !isGone(one)) };
}
