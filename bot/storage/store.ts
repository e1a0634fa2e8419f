/** Stands for one written value of one key. Never repeats for a key, not even after remove and create. */
export type Version = string;

export type Stored = { value: unknown; version: Version };

/**
 * What stood here could not be understood and is set aside. Said to every reader until something is written here, or
 * the key is removed, or what was set aside has expired: who reads first need not be who is to be told.
 */
export type Damaged = { damaged: true };

export type Read = Stored | Damaged | undefined;

/**
 * Small JSON values under string keys, each written whole or not at all. Any string is a key.
 * Every method rejects with a `StorageError`, and with no other error, when the store cannot do its work.
 */
export interface Store {
  /** The value is the caller's own copy: changing it changes nothing here. */
  read(key: string): Promise<Read>;

  /**
   * Writes if the stored version is `expected`; undefined expects that nothing is stored yet.
   * Resolves to the new version, or to undefined when another version is stored: read again and decide again.
   * Values are JSON of at most 256 kB.
   */
  write(key: string, value: unknown, expected: Version | undefined): Promise<Version | undefined>;

  /** Leaves nothing of `key` behind. Removing what is not there is fine. */
  remove(key: string): Promise<void>;

  /**
   * Keys that start with `prefix`, in no particular order, those whose value is damaged among them. Keys that come or go
   * meanwhile may be missed or given.
   */
  list(prefix: string): AsyncIterable<string>;

  /** Rejects when nothing can be written. */
  check(): Promise<void>;

  /** Waits for writes under way. After it every other method rejects with STORAGE_CLOSED. */
  close(): Promise<void>;
}

export type StorageErrorCode =
  | 'STORAGE_LOCKED'
  | 'STORAGE_UNAVAILABLE'
  | 'STORAGE_VALUE_NOT_JSON'
  | 'STORAGE_VALUE_TOO_LARGE'
  | 'STORAGE_CLOSED';

/** The code is stable, the message is not. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
