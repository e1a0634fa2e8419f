import { z } from 'zod';
import { tapSchema } from '../dialogs/reply.ts';
import type { Turn } from '../dialogs/world.ts';
import { type Language, languageSchema } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';

/** Longer messages are declined: nobody describes a case in more, and reading them costs. */
const MOST_CHARACTERS = 4000;

/** What Web Chat pages call the event that somebody is here, which Direct Line does not always tell by itself. */
const JOINED = 'webchat/join';

const chosenLanguage = z.object({ name: z.literal('language'), value: languageSchema });

/** What an activity means to the conversation; undefined when it means nothing. `text` comes without mentions. */
export function turnOf(activity: IncomingActivity, text: string): Turn | undefined {
  const input = inputOf(activity, text);
  return input && { language: languageOf(activity.locale), input };
}

function inputOf(activity: IncomingActivity, text: string): Turn['input'] | undefined {
  switch (activity.type) {
    case 'message':
      return messageOf(activity.value, text);
    case 'conversationUpdate':
      return greets(activity) ? { kind: 'joined' } : undefined;
    case 'event': {
      if (activity.name === JOINED) return { kind: 'joined' };
      const event = chosenLanguage.safeParse(activity);
      return event.success ? { kind: 'language', language: event.data.value } : undefined;
    }
    default:
      return undefined;
  }
}

function messageOf(value: unknown, text: string): Turn['input'] {
  if (value !== undefined && value !== null) {
    const tap = tapSchema.safeParse(value);
    if (tap.success) return { kind: 'tap', tap: tap.data };
    if (text === '') return { kind: 'bad-tap' };
  }
  return text.length > MOST_CHARACTERS ? { kind: 'too-long' } : { kind: 'text', text };
}

/** People are greeted when they join, and groups when the bot does; bots never are. */
function greets({ membersAdded, recipient, conversation }: IncomingActivity): boolean {
  const added = membersAdded ?? [];
  const isBot = (member: { id: string }) => member.id === recipient?.id;
  return conversation.isGroup ? added.some(isBot) : added.some((member) => !isBot(member));
}

function languageOf(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
