import { StorageError } from './store.ts';

/** Runs `work` on `folder`; a failure of the system (disk full, no permission, folder gone) becomes STORAGE_UNAVAILABLE. */
export async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    throw new StorageError(
      'STORAGE_UNAVAILABLE',
      `The storage folder "${folder}" cannot be used (${errnoOf(cause)}): check that it exists, is writable and has space`,
      { cause },
    );
  }
}

/** The system's name for a failure, such as ENOENT. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
