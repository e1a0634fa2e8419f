const REFUSALS = {
  /** Nobody known speaks: the token, or what goes with it, is not what a channel sends. */
  token: 401,
  /** The channel is known, and the replies would go where none may. */
  'service-url': 403,
  /** The channel is known, and the person's organisation is not served. */
  tenant: 403,
  /** It cannot be told who speaks: the keys of the channels cannot be had just now. */
  'keys-unavailable': 503,
} as const;
export type Reason = keyof typeof REFUSALS;

/** Somebody may not speak. Holds nothing of what was sent. */
export class Refusal extends Error {
  readonly code = 'REFUSED';
  readonly reason: Reason;
  /** The status that answers it. */
  readonly status: (typeof REFUSALS)[Reason];

  constructor(reason: Reason, cause?: unknown) {
    super(`refused: ${reason}`, { cause });
    this.reason = reason;
    this.status = REFUSALS[reason];
  }
}
