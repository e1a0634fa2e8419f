import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Asset } from './assets.ts';
import type { Html } from './html.ts';
import { securityHeaders } from './securityHeaders.ts';

const zip = promisify(gzip);

/** Sends a page under a nonce that no other response has; its script may connect to this site and to `connectTo`. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: (nonce: string) => Html,
  connectTo: readonly string[] = [],
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const body = Buffer.from(page(nonce).toString());
  const zipped = takesGzip(request) ? await zip(body) : undefined;
  send(request, response, status, zipped ? { body: zipped, isZipped: true } : { body, isZipped: false }, {
    ...securityHeaders(nonce, connectTo),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept-Language',
  });
}

/** Sends an asset: kept for a year when asked for under its content's hash, else checked each time. */
export async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
  version: string | null,
): Promise<void> {
  const zipped = takesGzip(request) ? asset.zipped : undefined;
  const tag = zipped ? `"${asset.hash}-gz"` : `"${asset.hash}"`;
  const headers = {
    'Content-Type': asset.type,
    'Cache-Control': version === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ETag: tag,
  };
  const same = request.headers['if-none-match']?.includes(tag) ?? false;
  if (same) send(request, response, 304, undefined, headers);
  else if (zipped) send(request, response, 200, { body: zipped, isZipped: true }, headers);
  else send(request, response, 200, { body: await asset.plain(), isZipped: false }, headers);
}

/** Sends people on to another address of this site. */
export function sendTo(response: ServerResponse, address: string): void {
  response.removeHeader('Server');
  response.writeHead(302, { Location: address, 'Cache-Control': 'no-store' });
  response.end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  content: { body: Buffer; isZipped: boolean } | undefined,
  headers: Record<string, string>,
): void {
  response.removeHeader('Server');
  response.writeHead(status, {
    ...headers,
    ...(content?.isZipped && { 'Content-Encoding': 'gzip' }),
    ...(content && { 'Content-Length': content.body.length }),
  });
  response.end(request.method === 'HEAD' ? undefined : content?.body);
}

function takesGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$|\s))/.test(String(request.headers['accept-encoding'] ?? ''));
}
