import { createHmac } from 'node:crypto';

const CHARACTERS = 16;

/** Pseudonyms of a conversation and of the person in it, for logs and traces: equal for equal ids, and no more. */
export type Whose = (key: string) => { user?: string; conversation: string };

/**
 * Keyed hashes, so that nobody who sees a log can find out whose line it is by hashing ids they know or guess, as they
 * could with the plain hashes that state is stored under.
 */
export function createWhose(secret: string | Uint8Array): Whose {
  const keyed = (kind: string, id: string) =>
    createHmac('sha256', secret).update(`${kind}\0${id}`).digest('base64url').slice(0, CHARACTERS);
  return (key) => {
    const [, person, conversation] = key.split('/');
    if (person === undefined || conversation === undefined) return { conversation: keyed('key', key) };
    return { user: keyed('user', person), conversation: keyed('conversation', conversation) };
  };
}
