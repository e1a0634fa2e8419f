import type { Language } from '../../policy/facts.ts';
import type { IncomingActivity } from '../activity.ts';
import { languageOf } from '../languageOf.ts';
import { codeOrName } from '../telemetry/errorFacts.ts';
import { knownChannel } from '../telemetry/knownChannel.ts';
import type { BotWorld } from '../world.ts';
import { answerRequest, type Knowing } from './answerRequest.ts';
import { type ExtensionRequest, extensionRequest } from './request.ts';
import { type ExtensionResponse, told, toldInWindow } from './response.ts';

/** Answers what is asked of the message extension; undefined for anything else. Never throws, and stores nothing. */
export type Extension = (activity: IncomingActivity) => ExtensionResponse | undefined;

export function createExtension({ bot, ...knowing }: Knowing & { bot: BotWorld }): Extension {
  const { clock, counters, log, newId } = bot;

  function answer(request: ExtensionRequest, language: Language, channelId: string): ExtensionResponse {
    const began = clock();
    const { cases, response } = answerRequest(request, language, knowing);
    const ms = Math.round((clock() - began) * 10) / 10;
    log('extension', { channel: knownChannel(channelId), ask: request.ask, cases, ms });
    return response;
  }

  function apologize(request: ExtensionRequest, language: Language, error: unknown): ExtensionResponse {
    const reference = newId();
    counters.count('errors', codeOrName(error));
    log('extension-failed', { reference, ask: request.ask }, error);
    const text = knowing.context.translate[language]('error.generic', { reference });
    return request.ask === 'read' ? toldInWindow(text) : told(text);
  }

  return (activity) => {
    const request = extensionRequest(activity);
    if (!request) return undefined;
    const language = languageOf(activity);
    try {
      return answer(request, language, activity.channelId);
    } catch (error) {
      return apologize(request, language, error);
    }
  };
}
