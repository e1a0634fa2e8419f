import { z } from 'zod';
import type { PublicChat } from './access/accessConfig.ts';

/** How long Direct Line may take, in ms. */
const PATIENCE = 8000;

const generated = z.object({
  token: z.string().min(1),
  conversationId: z.string().min(1),
  expires_in: z.number().positive(),
});

/** What a page needs for one conversation, and nothing that is good for another. */
export type ChatToken = {
  token: string;
  conversation: string;
  /** Whom the token stands for; the page cannot choose. */
  user: string;
  /** Seconds until the token ends. */
  expiresIn: number;
};

/**
 * Asks Direct Line for a token of a new conversation with somebody new. The secret is good for every conversation, so
 * it stays here.
 * @throws Error when Direct Line does not answer in time, or otherwise than it should
 */
export async function newChatToken(chat: PublicChat, newId: () => string): Promise<ChatToken> {
  const user = `dl_${newId()}`;
  const response = await fetch(`${chat.service}/v3/directline/tokens/generate`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { authorization: `Bearer ${chat.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: user }, trustedOrigins: chat.origins }),
  });
  if (!response.ok) throw new Error(`Direct Line answered ${response.status}`);
  const { token, conversationId, expires_in } = generated.parse(await response.json());
  return { token, conversation: conversationId, user, expiresIn: expires_in };
}
