import { globalAgent } from 'node:https';

/** Has this process trust one more certificate, where the bot runs in it; gives what undoes that. */
export function trust(certificate: string): () => void {
  const { ca } = globalAgent.options;
  globalAgent.options.ca = certificate;
  return () => {
    globalAgent.options.ca = ca;
  };
}
