import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import type { Tally } from '../feedback/tally.ts';
import { loadAssets } from './assets.ts';
import { chatPage } from './chatPage.ts';
import { deskPage } from './deskPage.ts';
import { missingPage } from './missingPage.ts';
import { openingIn } from './openingIn.ts';
import { pageLanguage } from './pageLanguage.ts';
import { filtersFrom } from './policy/filters.ts';
import { policyPage } from './policy/policyPage.ts';
import { privacyPage } from './privacyPage.ts';
import { connections } from './securityHeaders.ts';
import { sendAsset, sendPage, sendTo } from './send.ts';
import { voiceOf } from './voice.ts';

export type Editions = {
  /** The edition in use: the newest that is not a preview. */
  newest: Edition;
  all: readonly Edition[];
  byId(id: string): Edition | undefined;
};

export type PagesOptions = {
  /** The folder the build left the assets in. */
  assets: URL | string;
  editions: Editions;
  translate: Record<Language, Translate>;
  /**
   * How a page can talk to the bot: it answers /api/messages here without a token, or through Direct Line at the
   * origin of that service; null where no page can.
   */
  chat: { kind: 'here' } | { kind: 'direct-line'; service: string } | null;
  /** Where people talk to the bot in Teams; null where it is not known there. */
  teams?: string | null;
  /** What people said about the answers, by edition; asked for at every visit. */
  said?: () => Promise<readonly Tally[]>;
  /** Days that a conversation is kept after its last use. */
  keptDays: number;
  /** Whether a case can be handed to a person. */
  hasPerson: boolean;
  /** Put around what costs work, against floods. */
  limit?: (handler: (request: Request, response: Response) => Promise<void>) => RequestHandler;
};

type Visit = { request: Request; response: Response; query: URLSearchParams; language: Language };

/**
 * Adds `/`, `/desk`, `/policy`, `/privacy` and `/assets/:file`. Says whether `/` is a chat page; without chat, or without the chat client
 * in the assets, it leads to the policy page.
 * @throws Error when the assets were not built
 */
export function mountPages(server: Server, options: PagesOptions): { chat: boolean } {
  const { editions, translate, limit = (handler) => handler } = options;
  const assets = loadAssets(options.assets);
  const chat = assets.find('webchat.js') ? options.chat : null;
  const service = chat?.kind === 'direct-line' ? chat.service : undefined;

  const start = async ({ request, response, language }: Visit) => {
    if (!chat) return sendTo(response, `/policy?lang=${language}`);
    const page = (nonce: string) =>
      chatPage({ assets, translate, edition: editions.newest, language, nonce, service });
    return sendPage(request, response, 200, page, service ? connections(service) : []);
  };

  const desk = async ({ request, response, query, language }: Visit) => {
    if (chat?.kind !== 'here') return sendTo(response, `/?lang=${language}`);
    const opening = openingIn(query, editions);
    const page = (nonce: string) =>
      deskPage({ assets, translate, edition: editions.newest, language, nonce, opening });
    return sendPage(request, response, 200, page);
  };

  const policy = async ({ request, response, query, language }: Visit) => {
    const voice = voiceOf(language, translate[language]);
    const id = query.get('edition');
    const edition = id ? editions.byId(id) : editions.newest;
    if (!edition) return sendPage(request, response, 404, () => missingPage(assets, voice));
    const said = (await options.said?.()) ?? [];
    const page = {
      edition,
      all: editions.all,
      filters: filtersFrom(query),
      said: said.find((one) => one.edition === edition.id),
      query: withoutLanguage(query),
      chat: chat !== null,
      teams: chat === null ? (options.teams ?? null) : null,
    };
    return sendPage(request, response, 200, () => policyPage(assets, voice, page));
  };

  const privacy = async ({ request, response, language }: Visit) =>
    sendPage(request, response, 200, () =>
      privacyPage(assets, voiceOf(language, translate[language]), {
        days: options.keptDays,
        hasPerson: options.hasPerson,
      }),
    );

  const asset = async ({ request, response, query }: Visit) => {
    const found = assets.find(String(request.params.file));
    if (found) return sendAsset(request, response, found, query.get('v'));
    response.send(404);
  };

  const pages = { '/': start, '/desk': desk, '/policy': policy, '/privacy': privacy, '/assets/:file': asset };
  for (const [path, answer] of Object.entries(pages)) {
    const handler = path.startsWith('/assets') ? visited(answer) : limit(visited(answer));
    server.get(path, handler);
    server.head(path, handler);
  }
  return { chat: chat !== null };
}

function visited(answer: (visit: Visit) => Promise<void>) {
  return async (request: Request, response: Response): Promise<void> => {
    const query = new URLSearchParams(request.url?.split('?', 2)[1]);
    const language = pageLanguage(query.get('lang'), request.headers['accept-language']);
    await answer({ request, response, query, language });
  };
}

function withoutLanguage(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  return rest.size > 0 ? `&${rest}` : '';
}
