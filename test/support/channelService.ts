import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Claims, rsa, token } from './jwt.ts';
import { selfSigned } from './selfSigned.ts';

export const APP_ID = '00000000-0000-4000-8000-000000000001';
export const TENANT = '11111111-1111-4111-8111-111111111111';
const ISSUER = 'https://channels.test';
export const SERVICE_URL = 'https://smba.trafficmanager.net/test/';

/** The Bot Framework's side of authentication on this machine, with keys of its own. */
export type ChannelService = {
  /** What the bot must be told to belong to it. */
  settings: Record<string, string>;
  /** The key whose id the metadata names, and one that it does not. */
  key: KeyObject;
  publicKey: string;
  strangeKey: KeyObject;
  /** The claims of a valid token, with others in their place; undefined leaves one out. */
  claims: (others?: Claims) => Claims;
  /** A token of a channel, signed, as it stands in the header. */
  bearer: (others?: Claims, header?: object) => string;
  /** How many tokens it has given to the bot; each is called `issued-` and its number. */
  issued: () => number;
  /** What the bot said to get them: grant, client, scope. */
  asked: URLSearchParams[];
  /** How the next requests for keys are met. */
  behave: (how: 'well' | 'broken') => void;
  /** What Azure tells a bot that has a managed identity in place of a password. */
  managed: Record<string, string>;
  /** Where keys are described that sign for everybody, as Azure’s do. */
  azureMetadata: string;
  /** The certificate of the token server. */
  certificate: string;
  stop: () => void;
};

export async function startChannelService(): Promise<ChannelService> {
  const { privateKey: key, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { privateKey: strangeKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let how: 'well' | 'broken' = 'well';
  const keys = await listen(
    createServer(
      answering((path, origin) => {
        if (how === 'broken') return undefined;
        if (path === '/openid') return { issuer: ISSUER, jwks_uri: `${origin}/keys` };
        if (path === '/azure') return { issuer: ISSUER, jwks_uri: `${origin}/azure-keys` };
        if (path.startsWith('/identity')) return managedToken();
        const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key', use: 'sig' };
        if (path === '/azure-keys') return { keys: [jwk] };
        return { keys: [{ ...jwk, endorsements: ['test', 'msteams', 'directline', 'webchat'] }] };
      }),
    ),
    'http',
  );
  const { cert, key: certKey } = selfSigned();
  const asked: URLSearchParams[] = [];
  const tokens = await listen(
    createSecureServer(
      { cert, key: certKey },
      answering((path, origin, body) => {
        if (path.endsWith('openid-configuration')) return openIdOf(`${origin}/${TENANT}`);
        asked.push(new URLSearchParams(body));
        return { token_type: 'Bearer', expires_in: 3600, access_token: `issued-${asked.length}` };
      }),
    ),
    'https',
  );

  const claims: ChannelService['claims'] = (others = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const valid = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, nbf: now - 60, exp: now + 3600 };
    return { ...valid, ...others };
  };
  return {
    settings: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'the password',
      MicrosoftAppTenantId: TENANT,
      ToBotFromChannelOpenIdMetadataUrl: `${keys.origin}/openid`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: `${tokens.origin}/${TENANT}`,
      ToChannelFromBotOAuthScope: ISSUER,
    },
    key,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    strangeKey,
    claims,
    bearer: (others, header) =>
      `Bearer ${token({ typ: 'JWT', alg: 'RS256', kid: 'key', ...header }, claims(others), rsa(key))}`,
    issued: () => asked.length,
    asked,
    behave: (next) => {
      how = next;
    },
    managed: {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppPassword: '',
      IDENTITY_ENDPOINT: `${keys.origin}/identity`,
      IDENTITY_HEADER: 'a header',
    },
    azureMetadata: `${keys.origin}/azure`,
    certificate: cert,
    stop: () => {
      for (const { server } of [keys, tokens]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

function openIdOf(authority: string) {
  return {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
}

/** What Azure gives to a managed identity. */
function managedToken() {
  const expires_on = Math.floor(Date.now() / 1000) + 3600;
  return { access_token: 'managed', token_type: 'Bearer', resource: ISSUER, expires_on };
}

/** Answers requests with JSON, or with 500 where there is none. */
function answering(
  answer: (path: string, origin: string, body: string) => object | undefined,
): RequestListener {
  return async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    const json = answer(request.url ?? '/', `${scheme}://${request.headers.host}`, body);
    response.writeHead(json ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(json ?? {}));
  };
}

async function listen<S extends Server>(server: S, scheme: string): Promise<{ server: S; origin: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  return { server, origin: `${scheme}://127.0.0.1:${port}` };
}
