import { createHash } from 'node:crypto';

/** A hash that stands for an id in storage and logs: the id cannot be read from it. 22 characters. */
export function hashed(...ids: string[]): string {
  return createHash('sha256').update(JSON.stringify(ids)).digest('base64url').slice(0, 22);
}

/**
 * Where the conversation of one person is stored: per conversation and person, so that in a group nobody answers
 * for somebody else, and under the person first, so that everything of a person is found by one prefix.
 */
export function conversationKey(channel: string, conversation: string, person: string): string {
  return `conversations/${hashed(channel, person)}/${hashed(channel, conversation)}`;
}

/** What the keys of everything about one person start with, and of nobody else. */
export function personPrefix(key: string): string {
  const [prefix] = /^conversations\/[^/]+\//.exec(key) ?? [];
  if (prefix === undefined) throw new TypeError('not the key of a conversation');
  return prefix;
}
