import { z } from 'zod';
import { tapSchema } from '../dialogs/reply.ts';
import type { Turn } from '../dialogs/world.ts';
import { factNameSchema, factsSchema, languageSchema } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';
import { isInGroup } from './group.ts';
import { languageOf } from './languageOf.ts';

/** Longer messages are declined: nobody describes a case in more, and reading them costs. */
const MOST_CHARACTERS = 4000;

/** What Web Chat pages call the event that somebody is here, which Direct Line does not always tell by itself. */
const JOINED = 'webchat/join';

/** What a page calls the event that it would like to know what there is to tell. */
const NEWS = 'news';

/** What a tap is that asks to be answered in the place of its card. */
export const TAP_IN_PLACE = 'adaptiveCard/action';

const chosenLanguage = z.object({ name: z.literal('language'), value: languageSchema });
const openedCase = z.object({
  name: z.literal('open-case'),
  value: z.strictObject({
    facts: factsSchema,
    unsure: z.array(factNameSchema).max(10).default([]),
    edition: z.string().max(40).nullable(),
  }),
});
const installation = z.object({ action: z.enum(['add', 'remove']) });
const tapInPlace = z.object({ action: z.object({ data: z.unknown() }) });

/** What is read of an activity: its text without mentions, and what the taps of this person's cards bear in a group. */
type Read = { text: string; owner: string };

/** What an activity means to the conversation; undefined when it means nothing. */
export function turnOf(activity: IncomingActivity, read: Read): Turn | undefined {
  const input = inputOf(activity, read);
  return input && { language: languageOf(activity), input };
}

function inputOf(activity: IncomingActivity, { text, owner }: Read): Turn['input'] | undefined {
  switch (activity.type) {
    case 'message':
      return messageOf(activity, text, owner);
    case 'invoke': {
      if (activity.name !== TAP_IN_PLACE) return undefined;
      const { data } = tapInPlace.safeParse(activity.value);
      return tapOf(data?.action.data, owner) ?? { kind: 'bad-tap' };
    }
    case 'conversationUpdate':
      if (greets(activity)) return { kind: 'joined' };
      return activity.membersRemoved?.some(isBotOf(activity)) ? { kind: 'left' } : undefined;
    case 'installationUpdate':
      return installed(activity);
    case 'event':
      return eventOf(activity);
    default:
      return undefined;
  }
}

function eventOf(activity: IncomingActivity): Turn['input'] | undefined {
  if (activity.name === JOINED) return { kind: 'joined' };
  if (activity.name === NEWS) return { kind: 'news' };
  const { data: opened } = openedCase.safeParse(activity);
  if (opened) return { kind: 'open', by: 'link', ...opened.value };
  const { data: language } = chosenLanguage.safeParse(activity);
  return language && { kind: 'language', language: language.value };
}

function messageOf({ value }: IncomingActivity, text: string, owner: string): Turn['input'] {
  if (value !== undefined && value !== null) {
    const tap = tapOf(value, owner);
    if (tap) return tap;
    if (text === '') return { kind: 'bad-tap' };
  }
  return text.length > MOST_CHARACTERS ? { kind: 'too-long' } : { kind: 'text', text };
}

/** A tap counts for the person whose card it is; a card that says nothing of whose it is, is everybody's. */
function tapOf(value: unknown, owner: string): Turn['input'] | undefined {
  const { data } = tapSchema.safeParse(value);
  if (!data) return undefined;
  const isTheirs = data.owner === undefined || data.owner === owner;
  return isTheirs ? { kind: 'tap', tap: data } : { kind: 'not-yours' };
}

/** People are greeted when they join, and groups when the bot does; a bot only where that is how a person begins. */
function greets(activity: IncomingActivity): boolean {
  const added = activity.membersAdded ?? [];
  const isBot = isBotOf(activity);
  if (isInGroup(activity)) return added.some(isBot);
  return added.some((member) => !isBot(member)) || (activity.channelId === 'msteams' && added.some(isBot));
}

function isBotOf({ recipient }: IncomingActivity): (member: { id: string }) => boolean {
  return ({ id }) => id === recipient?.id;
}

/** An upgrade is neither. */
function installed(activity: IncomingActivity): Turn['input'] | undefined {
  const { data } = installation.safeParse(activity);
  return data && { kind: data.action === 'add' ? 'joined' : 'left' };
}
