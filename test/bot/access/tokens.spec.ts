import { readdir } from 'node:fs/promises';
import {
  AseChannelValidation,
  ToBotFromBotOrEmulatorTokenValidationParameters,
} from 'botframework-connector';
import { expect } from 'chai';
import sinon from 'sinon';
import {
  APP_ID,
  type ChannelService,
  SERVICE_URL,
  startChannelService,
  TENANT,
} from '../../support/channelService.ts';
import { Client } from '../../support/client.ts';
import { hmac, rsa, tampered, token } from '../../support/jwt.ts';
import { rawPost } from '../../support/rawPost.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const HEADER = { typ: 'JWT', alg: 'RS256', kid: 'key' };
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
const now = () => Math.floor(Date.now() / 1000);
const bearer = (signed: string) => `Bearer ${signed}`;

type Case = {
  /** The Authorization header; several are sent as several, and none as none. */
  header?: (service: ChannelService) => string | string[];
  activity?: object;
  status: number;
};

const WITH_TENANT = { conversation: { id: 'c', tenantId: TENANT } };

/** What is asked for, and what it is answered with. */
const CASES: Record<string, Case> = {
  'a valid token': { status: 200 },
  'a valid token signed with RS512': {
    header: ({ key, claims }) => bearer(token({ ...HEADER, alg: 'RS512' }, claims(), rsa(key, 'sha512'))),
    status: 200,
  },
  'a token that expired 4 minutes ago': {
    header: (service) => service.bearer({ exp: now() - 240 }),
    status: 200,
  },
  'a token that begins in 4 minutes': {
    header: (service) => service.bearer({ nbf: now() + 240 }),
    status: 200,
  },
  'a tenant in channel data, in capitals': {
    activity: { conversation: { id: 'c' }, channelData: { tenant: { id: TENANT.toUpperCase() } } },
    status: 200,
  },

  'no header': { header: () => [], status: 401 },
  'an empty header': { header: () => '', status: 401 },
  'a header without a token': { header: () => 'Bearer', status: 401 },
  'a header without a scheme': { header: (service) => service.bearer().slice(7), status: 401 },
  'Basic credentials': { header: () => 'Basic dXNlcjpwYXNz', status: 401 },
  'a scheme in small letters': { header: (service) => service.bearer().replace('B', 'b'), status: 401 },
  'two spaces': { header: (service) => service.bearer().replace(' ', '  '), status: 401 },
  'a token and more': { header: (service) => `${service.bearer()} more`, status: 401 },
  'two tokens in one header': {
    header: (service) => `${service.bearer()}, ${service.bearer()}`,
    status: 401,
  },
  'the header twice': { header: (service) => [service.bearer(), service.bearer()], status: 400 },
  'the header twice, one of them Basic': {
    header: (service) => [service.bearer(), 'Basic dXNlcjpwYXNz'],
    status: 400,
  },
  'a header of 9 kB': { header: (service) => service.bearer({ more: 'x'.repeat(9000) }), status: 400 },
  'a header of 20 kB': { header: () => bearer('x'.repeat(20_000)), status: 431 },
  'a word for a token': { header: () => bearer('garbage'), status: 401 },
  'three words for a token': { header: () => bearer('one.two.three'), status: 401 },
  'a token whose parts are no objects': {
    header: () => bearer([1, 'text', null].map((part) => btoa(JSON.stringify(part))).join('.')),
    status: 401,
  },
  'a token without a signature': {
    header: (service) => service.bearer().replace(/\.[\w-]+$/, '.'),
    status: 401,
  },

  'a token that expired 6 minutes ago': {
    header: (service) => service.bearer({ exp: now() - 360 }),
    status: 401,
  },
  'a token without an end': { header: (service) => service.bearer({ exp: undefined }), status: 401 },
  'an end that is a text': { header: (service) => service.bearer({ exp: `${now() + 3600}` }), status: 401 },
  'a token that begins in 6 minutes': {
    header: (service) => service.bearer({ nbf: now() + 360 }),
    status: 401,
  },
  'another audience': { header: (service) => service.bearer({ aud: 'another bot' }), status: 401 },
  'no audience': { header: (service) => service.bearer({ aud: undefined }), status: 401 },
  'several audiences': { header: (service) => service.bearer({ aud: [APP_ID, 'another'] }), status: 401 },
  'another issuer': { header: (service) => service.bearer({ iss: 'https://evil.example' }), status: 401 },
  'no issuer': { header: (service) => service.bearer({ iss: undefined }), status: 401 },
  'a key of somebody else': {
    header: ({ strangeKey, claims }) => bearer(token(HEADER, claims(), rsa(strangeKey))),
    status: 401,
  },
  'an unknown key id': { header: (service) => service.bearer({}, { kid: 'other' }), status: 401 },
  'no key id': { header: (service) => service.bearer({}, { kid: undefined }), status: 401 },
  'other claims under the signature of a valid token': {
    header: ({ bearer: sign, claims }) => tampered(sign(), claims({ serviceurl: 'https://evil.example' })),
    status: 401,
  },
  'the algorithm none, unsigned': {
    header: ({ claims }) => bearer(token({ ...HEADER, alg: 'none' }, claims(), () => '')),
    status: 401,
  },
  'the algorithm none, with some signature': {
    header: ({ claims }) => bearer(token({ ...HEADER, alg: 'none' }, claims(), () => 'x')),
    status: 401,
  },
  'the algorithm HS256, with the public key for a secret': {
    header: ({ publicKey, claims }) => bearer(token({ ...HEADER, alg: 'HS256' }, claims(), hmac(publicKey))),
    status: 401,
  },
  'an Emulator’s token of the bot itself': {
    header: (service) =>
      service.bearer({ iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: '1.0', appid: APP_ID }),
    status: 401,
  },
  'a token of another bot': {
    header: (service) => service.bearer({ ver: '1.0', appid: 'another bot' }),
    status: 401,
  },
  'the channel that the SDK trusts on Azure’s word, and a token of Azure': {
    header: (service) =>
      service.bearer({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: APP_ID }),
    activity: { channelId: 'AseChannel' },
    status: 401,
  },

  'a channel its key is not endorsed for': { activity: { channelId: 'slack' }, status: 401 },
  'a channel without a name': { activity: { channelId: '  ' }, status: 400 },
  'no serviceUrl': { activity: { serviceUrl: undefined }, status: 401 },
  'a serviceUrl other than the token’s': {
    activity: { serviceUrl: 'https://smba.trafficmanager.net/other/' },
    status: 401,
  },
  'a token without a serviceUrl': {
    header: (service) => service.bearer({ serviceurl: undefined }),
    status: 401,
  },
  'a signed serviceUrl where no reply may go': {
    header: (service) => service.bearer({ serviceurl: 'https://evil.example/' }),
    activity: { serviceUrl: 'https://evil.example/' },
    status: 403,
  },
  'a signed serviceUrl on this machine': {
    header: (service) => service.bearer({ serviceurl: 'http://127.0.0.1:9/' }),
    activity: { serviceUrl: 'http://127.0.0.1:9/' },
    status: 403,
  },
  'a tenant that is not allowed': {
    activity: { conversation: { id: 'c', tenantId: OTHER_TENANT } },
    status: 403,
  },
  'two tenants, one of them not allowed': {
    activity: { ...WITH_TENANT, channelData: { tenant: { id: OTHER_TENANT } } },
    status: 403,
  },
  'no tenant': { activity: { conversation: { id: 'c' } }, status: 403 },
  'a tenant that is no text': { activity: { conversation: { id: 'c', tenantId: 5 } }, status: 403 },
};

describe('a request with', () => {
  let service: ChannelService;
  let server: TestServer;
  before(async () => {
    sinon.stub(console, 'error'); // the SDK writes there of each bad token
    service = await startChannelService();
    server = await startServer(undefined, {
      ...service.settings,
      ALLOWED_TENANTS: TENANT,
      REQUESTS_PER_MINUTE: '1000',
    });
    AseChannelValidation.MetadataUrl = service.azureMetadata;
  });
  after(async () => {
    sinon.restore();
    await server.stop();
    service.stop();
  });

  async function post(header: string | string[], activity: object): Promise<Response> {
    const person = new Client(server.address);
    const headers = new Headers({ 'content-type': 'application/json' });
    const [first, ...more] = [header].flat();
    if (more.length === 0 && first !== undefined) headers.set('authorization', first);
    const body = person.activity({ serviceUrl: SERVICE_URL, text: 'ea', ...WITH_TENANT, ...activity });
    if (more.length > 0) return rawPost(server.address, [header].flat(), body);
    return fetch(`${server.address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  const entries = Object.entries(CASES);
  for (const [what, { header = (from: ChannelService) => from.bearer(), activity = {}, status }] of entries) {
    it(`${what} is answered ${status}`, async () => {
      const before = { turns: server.counters.read('turns'), files: await readdir(server.folder) };
      const response = await post(header(service), activity);
      const text = await response.text();
      expect(response.status, text).to.equal(status);
      if (status === 200) {
        expect(text).to.contain('PolicyQuestion');
        expect(server.counters.read('turns')).to.equal(before.turns + 1);
        return;
      }
      expect(JSON.parse(text)).to.deep.equal({ error: { code: CODES[status] } });
      expect(server.counters.read('turns'), 'turns').to.equal(before.turns);
      expect(server.counters.read('repeats'), 'repeats').to.equal(0);
      expect(await readdir(server.folder)).to.deep.equal(before.files);
    });
  }

  it('a tenant that nobody heard of leaves nothing behind', async () => {
    const issuers = () => JSON.stringify(ToBotFromBotOrEmulatorTokenValidationParameters.issuer);
    const before = issuers();
    await post(service.bearer({ tid: 'unheard-of' }), {});
    expect(issuers()).to.equal(before);
  });

  it('bad tokens of more than 25 kinds', () => {
    expect(entries.filter(([, { status }]) => status !== 200)).to.have.length.greaterThan(25);
  });
});

const CODES: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  431: 'headers-too-large',
};
