import { z } from 'zod';
import { type Facts, factsSchema } from '../../policy/facts.ts';
import type { IncomingActivity } from '../activity.ts';
import { htmlText } from './htmlText.ts';

/** Nobody describes a case in more; reading costs. */
const MOST_CHARACTERS = 1000;

/** What Teams sends in place of words when somebody has typed none yet. */
const INITIAL_RUN = 'initialRun';

/** What somebody asks of the message extension. */
export type ExtensionRequest =
  /** What they typed so far into the search box, maybe nothing; the first results may be there already. */
  | { ask: 'search'; text: string; isFurtherPage: boolean }
  /** To read a message that stands in a chat, before anything is inserted or straight away. */
  | { ask: 'read'; text: string; isPreview: boolean }
  /** To insert the answer to the case they chose. */
  | { ask: 'insert'; facts: Facts };

const search = z.object({
  parameters: z
    .array(z.looseObject({ name: z.unknown().optional(), value: z.unknown().optional() }))
    .catch([]),
  queryOptions: z.object({ skip: z.number() }).optional().catch(undefined),
});
const chosen = z.object({ data: z.object({ share: factsSchema }) });
const body = z.object({ content: z.string(), contentType: z.string().nullish() });
const aboutMessage = z.object({ messagePayload: z.object({ body }) });

/** What an activity asks of the extension; undefined when it asks nothing that there is. */
export function extensionRequest({ type, name, value }: IncomingActivity): ExtensionRequest | undefined {
  if (type !== 'invoke') return undefined;
  switch (name) {
    case 'composeExtension/query':
      return searchIn(value);
    case 'composeExtension/fetchTask':
      return { ask: 'read', text: messageIn(value), isPreview: true };
    case 'composeExtension/submitAction': {
      const { data } = chosen.safeParse(value);
      if (data) return { ask: 'insert', facts: data.data.share };
      return { ask: 'read', text: messageIn(value), isPreview: false };
    }
    default:
      return undefined;
  }
}

/** The search box has one field, so what it is called does not matter, and some clients do not say. */
function searchIn(value: unknown): ExtensionRequest {
  const { parameters = [], queryOptions } = search.safeParse(value).data ?? {};
  const typed = parameters.find((parameter) => parameter.name !== INITIAL_RUN)?.value;
  const text = typeof typed === 'string' || typeof typed === 'number' ? String(typed) : '';
  return { ask: 'search', text: shortened(text), isFurtherPage: (queryOptions?.skip ?? 0) > 0 };
}

function messageIn(value: unknown): string {
  const { data } = aboutMessage.safeParse(value);
  if (!data) return '';
  const { content, contentType } = data.messagePayload.body;
  return shortened(contentType === 'text' ? content : htmlText(content));
}

function shortened(text: string): string {
  return text.slice(0, MOST_CHARACTERS).trim();
}
