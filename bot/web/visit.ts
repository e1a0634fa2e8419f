import type { Request, Response } from 'restify';
import type { Language } from '../../policy/facts.ts';
import { pageLanguage } from './pageLanguage.ts';

/** Somebody looks at a page. */
export type Visit = { request: Request; response: Response; query: URLSearchParams; language: Language };

/** A handler of what is done for a visit. */
export function visited(answer: (visit: Visit) => Promise<void>) {
  return async (request: Request, response: Response): Promise<void> => {
    const query = new URLSearchParams(request.url?.split('?', 2)[1]);
    const language = pageLanguage(query.get('lang'), request.headers['accept-language']);
    await answer({ request, response, query, language });
  };
}

/** The rest of an address's query, to be kept where its language is changed. */
export function withoutLanguage(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  return rest.size > 0 ? `&${rest}` : '';
}
