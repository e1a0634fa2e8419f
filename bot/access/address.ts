import { isLoopback } from '../http/loopback.ts';
import { optional } from '../setting.ts';

/** What an address must be that was refused. */
export const PRIVATE = 'must begin with https:// (or be on this machine)';

/** An address that cannot be read on its way: encrypted, or on this machine. */
export function isPrivate(address: string): boolean {
  return URL.canParse(address) && (new URL(address).protocol === 'https:' || isLoopback(address));
}

/** A setting that is such an address. */
export const address = optional.refine((value) => value === undefined || isPrivate(value));
