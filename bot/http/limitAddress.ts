import type { Request, RequestHandler, Response } from 'restify';
import type { Translate } from '../../dialogs/translate.ts';
import type { Language } from '../../policy/facts.ts';
import type { RateLimit, Verdict } from '../access/rateLimit.ts';
import { pageLanguage } from '../web/pageLanguage.ts';
import { clientAddress } from './clientAddress.ts';

export type AddressLimit = {
  /** Counts the request; answers it and says false when there were too many from its address. */
  admits: (request: Request, response: Response) => Promise<boolean>;
  /** The handler for requests that are not too many. */
  around: (handler: (request: Request, response: Response) => Promise<void>) => RequestHandler;
};

/** Holds each address to a limit, and says so in the language of the browser. */
export function limitAddress(
  limit: RateLimit,
  proxies: number,
  translate: Record<Language, Translate>,
): AddressLimit {
  const admits: AddressLimit['admits'] = async (request, response) => {
    const verdict = await limit(clientAddress(request, proxies));
    if (!verdict.ok) refuse(request, response, verdict, translate);
    return verdict.ok;
  };
  return {
    admits,
    around: (handler) => async (request: Request, response: Response) => {
      if (await admits(request, response)) await handler(request, response);
    },
  };
}

type Over = Extract<Verdict, { ok: false }>;

function refuse(
  request: Request,
  response: Response,
  { seconds }: Over,
  translate: Record<Language, Translate>,
): void {
  const asked = new URLSearchParams(request.url?.split('?', 2)[1]).get('lang');
  const language = pageLanguage(asked, request.headers['accept-language']);
  const message = translate[language]('limit.address', { seconds: String(seconds) });
  response.setHeader('Retry-After', String(seconds));
  response.setHeader('Cache-Control', 'no-store');
  if (request.headers.accept?.includes('text/html')) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Content-Language', language);
    response.sendRaw(429, `${message}\n`);
  } else response.send(429, { error: { code: 'too-many-requests', message } });
}
