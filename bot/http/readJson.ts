import type { IncomingMessage } from 'node:http';
import { tameJson } from './tameJson.ts';

/** Bytes a request may carry. */
const MOST_BYTES = 256 * 1024;
/** Bytes that are read and dropped of a request that carries more, so that its connection can go on. */
const MOST_DROPPED = 8 * 1024 * 1024;

export type Body = { ok: true; json: unknown } | { ok: false; status: 400 | 413 };

/**
 * Reads a request's body as JSON. Nothing of a body that cannot be used is kept or repeated. One that is too large is
 * read to its end: the rest would hold up the next request on the connection. Where even that is too much, the request
 * stays incomplete, and its connection has to be closed.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > MOST_DROPPED) break;
    }
    if (bytes > MOST_BYTES) return { ok: false, status: 413 };
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return tameJson(json) ? { ok: true, json } : { ok: false, status: 400 };
  } catch {
    // Not JSON, or the client went away in the middle: both are the client's.
    return { ok: false, status: 400 };
  }
}
