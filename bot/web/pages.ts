import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import type { Tally } from '../feedback/tally.ts';
import { loadAssets } from './assets.ts';
import { chatPage } from './chatPage.ts';
import { deskPage } from './deskPage.ts';
import { type LearnReport, learnReportPage } from './learnReportPage.ts';
import { missingPage } from './missingPage.ts';
import { openingIn } from './openingIn.ts';
import { filtersFrom } from './policy/filters.ts';
import { policyPage } from './policy/policyPage.ts';
import { privacyPage } from './privacyPage.ts';
import { connections } from './securityHeaders.ts';
import { sendAsset, sendPage, sendTo } from './send.ts';
import { type Visit, visited, withoutLanguage } from './visit.ts';
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
  /** How the rules were answered in practice; absent where that is not counted. */
  practised?: (() => Promise<LearnReport['counts']>) | undefined;
  /** Put around what costs work, against floods. */
  limit?: (handler: (request: Request, response: Response) => Promise<void>) => RequestHandler;
};

/**
 * Adds `/`, `/desk`, `/policy`, `/privacy`, `/assets/:file`, and where it is counted `/learn/report`. Says whether `/` is a chat page; without chat, or without the chat client
 * in the assets, it leads to the policy page.
 * @throws Error when the assets were not built
 */
export function mountPages(server: Server, options: PagesOptions): { chat: boolean } {
  const { editions, translate, limit = (handler) => handler } = options;
  const assets = loadAssets(options.assets);
  const chat = assets.find('webchat.js') ? options.chat : null;
  const service = chat?.kind === 'direct-line' ? chat.service : undefined;

  const own = service ? connections(service) : [];
  const page = (language: Language, nonce: string) => ({
    assets,
    translate,
    edition: editions.newest,
    language,
    nonce,
    service,
  });

  const start = async ({ request, response, language }: Visit) => {
    if (!chat) return sendTo(response, `/policy?lang=${language}`);
    return sendPage(request, response, 200, (nonce) => chatPage(page(language, nonce)), own);
  };

  const desk = async ({ request, response, query, language }: Visit) => {
    if (!chat) return sendTo(response, `/?lang=${language}`);
    const opening = openingIn(query, editions);
    return sendPage(request, response, 200, (nonce) => deskPage({ ...page(language, nonce), opening }), own);
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
        hasReport: options.practised !== undefined,
      }),
    );

  const { practised } = options;
  const report =
    practised &&
    (async ({ request, response, language }: Visit) => {
      const counts = await practised();
      const voice = voiceOf(language, translate[language]);
      return sendPage(request, response, 200, () =>
        learnReportPage(assets, voice, { edition: editions.newest, counts }),
      );
    });

  const asset = async ({ request, response, query }: Visit) => {
    const found = assets.find(String(request.params.file));
    if (found) return sendAsset(request, response, found, query.get('v'));
    response.send(404);
  };

  const pages = {
    '/': start,
    '/desk': desk,
    '/policy': policy,
    '/privacy': privacy,
    ...(report && { '/learn/report': report }),
    '/assets/:file': asset,
  };
  for (const [path, answer] of Object.entries(pages)) {
    const handler = path.startsWith('/assets') ? visited(answer) : limit(visited(answer));
    server.get(path, handler);
    server.head(path, handler);
  }
  return { chat: chat !== null };
}
