import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { temporaryFolder } from '../bot/storage/temporaryFolder.ts';
import { builtBot } from '../support/builtBot.ts';
import { Client } from '../support/client.ts';
import { startProcess } from '../support/serverProcess.ts';
import { startAzurite } from './azurite.ts';

const CLIENT_ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-000000000000';

/** What a machine in Azure asks for the tokens of its managed identities. */
async function startIdentityEndpoint() {
  const asked: { resource: string | null; clientId: string | null; header: string | undefined }[] = [];
  const server = createServer(({ url = '/', headers }, response) => {
    const { searchParams } = new URL(url, 'http://localhost');
    const header = headers['x-identity-header'];
    asked.push({
      resource: searchParams.get('resource'),
      clientId: searchParams.get('client_id'),
      header: typeof header === 'string' ? header : undefined,
    });
    const expiry = Math.floor(Date.now() / 1000) + 3600;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        access_token: tokenUntil(expiry),
        expires_on: `${expiry}`,
        resource: 'https://storage.azure.com',
        token_type: 'Bearer',
        client_id: CLIENT_ID,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  return { asked, url: `http://127.0.0.1:${port}/token`, stop: () => server.close() };
}

/** A token that looks right: Azurite checks everything of it but the signature. */
function tokenUntil(expiry: number): string {
  const issuedAt = expiry - 3700;
  const claims = {
    aud: 'https://storage.azure.com',
    iss: `https://sts.windows.net/${TENANT}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: expiry,
    appid: CLIENT_ID,
    oid: CLIENT_ID,
    sub: CLIENT_ID,
    tid: TENANT,
    ver: '1.0',
  };
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ typ: 'JWT', alg: 'RS256' })}.${part(claims)}.${Buffer.from('none').toString('base64url')}`;
}

describe('a server with a managed identity', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();

  /** A certificate for this machine, as Azurite speaks https with it and the server trusts it. */
  async function certificate() {
    const [cert, key] = [join(folder(), 'cert.pem'), join(folder(), 'key.pem')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const args = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-out',
      cert,
      '-keyout',
      key,
    ];
    await promisify(execFile)('openssl', [...args, ...subject]);
    return { cert, key };
  }

  it('stores conversations without any secret, with the identity of the given client id', async () => {
    const { cert, key } = await certificate();
    const azurite = await startAzurite('--cert', cert, '--key', key, '--oauth', 'basic');
    const identity = await startIdentityEndpoint();
    try {
      const server = await startProcess(await builtBot(), {
        PORT: '0',
        STORAGE: 'azure-blobs',
        STORAGE_URL: azurite.url,
        STORAGE_CLIENT_ID: CLIENT_ID,
        IDENTITY_ENDPOINT: identity.url,
        IDENTITY_HEADER: 'header',
        NODE_EXTRA_CA_CERTS: cert,
      });
      try {
        const client = await new Client(server.address).types('ea', 'azure');
        expect(client.entity.type).to.equal('PolicyAnswer');
        expect((await fetch(`${server.address}/readyz`)).status).to.equal(200);
        // One token serves all requests until it expires.
        expect(identity.asked).to.deep.equal([
          { resource: 'https://storage.azure.com', clientId: CLIENT_ID, header: 'header' },
        ]);
      } finally {
        await server.stop('SIGKILL');
      }
    } finally {
      identity.stop();
      await azurite.stop();
    }
  });
});
