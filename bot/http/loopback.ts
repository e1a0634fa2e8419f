import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(localhost\.?|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address leads to this machine. */
export function isLoopback(address: string): boolean {
  try {
    return LOOPBACK.test(new URL(address).hostname);
  } catch {
    return false;
  }
}

/**
 * Whether a request was meant for this machine and comes from a page of it, if from a page at all. While nobody is
 * authenticated this keeps other web sites, which a browser on this machine may have open, from using the bot.
 */
export function isLocalRequest({ headers: { host, origin } }: IncomingMessage): boolean {
  return host !== undefined && isLoopback(`http://${host}`) && (origin === undefined || isLoopback(origin));
}
