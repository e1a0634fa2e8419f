import { gunzipSync } from 'node:zlib';
import { isObject } from '../../cards/nodes.ts';
import { MARKED } from '../../support/marker.ts';
import type { RawResponse } from './exchange.ts';

/** Fields by which a channel finds the conversation again: the SDK sends them back as they came, and nobody is shown them. */
const ADDRESS = ['conversation', 'from', 'recipient', 'replyToId', 'serviceUrl', 'channelId', 'id', 'locale'];

/** The one thing that is repeated: whose a reply in a group is, of letters and signs that mean nothing anywhere. */
const NAMED = /^(For|Para) [\p{L}\p{M}\p{N}'’.,() -]*$/u;
const ADDRESS_IN_NAME = /\.[^ ]/;

/** The first text of an activity that repeats what was sent in a way that could be live; undefined where none does. */
export function echoedIn(activity: unknown): string | undefined {
  if (!isObject(activity)) return echoed(activity);
  const shown = Object.entries(activity).filter(([name]) => !ADDRESS.includes(name));
  return echoed(shown);
}

/** The same of any value. */
function echoed(value: unknown): string | undefined {
  if (typeof value === 'string') return value.split('\n').find((line) => MARKED.test(line) && !isTame(line));
  if (Array.isArray(value)) return first(value);
  return isObject(value) ? first(Object.entries(value).flat()) : undefined;
}

function first(values: unknown[]): string | undefined {
  for (const value of values) {
    const found = echoed(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTame(line: string): boolean {
  return NAMED.test(line) && !ADDRESS_IN_NAME.test(line);
}

/** A link of our own that keeps the query of a page, encoded. */
const OWN_LINK = /href="(\/[\w/]*)?\?[\w.~%&=+*;#-]*"/g;

/** What a response repeats of its request, in its headers or its body; undefined where it repeats nothing. */
export function repeatedIn({ headers, body }: RawResponse): string | undefined {
  const inHeaders = headers.find((header) => MARKED.test(header.join(': ')));
  if (inHeaders) return inHeaders.join(': ');
  const isZipped = headers.some(([name, value]) => name === 'content-encoding' && value === 'gzip');
  const text = (isZipped && body.length > 0 ? gunzipSync(body) : body).toString('utf8').replace(OWN_LINK, '');
  const at = text.search(MARKED);
  return at < 0 ? undefined : text.slice(Math.max(0, at - 80), at + 80);
}
