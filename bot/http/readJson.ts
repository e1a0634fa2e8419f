import type { IncomingMessage } from 'node:http';

/** Bytes a request may carry. */
const MOST_BYTES = 256 * 1024;

export type Body = { ok: true; json: unknown } | { ok: false; status: 400 | 413 };

/** Reads a request's body as JSON. Nothing of a body that cannot be used is kept or repeated. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
    return { ok: true, json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    // Not JSON, or the client went away in the middle: both are the client's.
    return { ok: false, status: 400 };
  }
}
