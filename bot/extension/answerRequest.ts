import type { Context } from '../../cards/scene.ts';
import { type SharedCase, sharedCase } from '../../cards/share/sharedCase.ts';
import { likelyCases, usefulCases } from '../../dialogs/likelyCases.ts';
import type { World } from '../../dialogs/world.ts';
import type { Facts, Language } from '../../policy/facts.ts';
import type { ExtensionRequest } from './request.ts';
import { type ExtensionResponse, listed, proposed, told, toldInWindow } from './response.ts';

export type Knowing = { dialogs: Pick<World, 'edition' | 'read'>; context: Context };

/** A response, and how many cases it holds. */
export type AnsweredRequest = { cases: number; response: ExtensionResponse };

export function answerRequest(
  request: ExtensionRequest,
  language: Language,
  { dialogs, context }: Knowing,
): AnsweredRequest {
  const say = context.translate[language];
  const casesFor = (found: Facts[]) => found.flatMap((facts) => sharedCase(facts, language, context) ?? []);
  const casesIn = (text: string) => casesFor(likelyCases(text, language, dialogs));
  const answered = (
    cases: SharedCase[],
    respond: (cases: SharedCase[]) => ExtensionResponse,
    otherwise: (text: string) => ExtensionResponse,
  ): AnsweredRequest => ({
    cases: cases.length,
    response: cases.length > 0 ? respond(cases) : otherwise(say('share.unread')),
  });

  switch (request.ask) {
    case 'insert':
      return answered(casesFor([request.facts]), listed, told);
    case 'search': {
      if (request.isFurtherPage) return { cases: 0, response: listed([]) };
      const { text } = request;
      return answered(text === '' ? casesFor(usefulCases(dialogs.edition)) : casesIn(text), listed, told);
    }
    case 'read': {
      const propose = (cases: SharedCase[]) => proposed(cases, language, say);
      const insertOnly = (cases: SharedCase[]) => (cases.length === 1 ? listed(cases) : propose(cases));
      return answered(casesIn(request.text), request.isPreview ? propose : insertOnly, toldInWindow);
    }
  }
}
