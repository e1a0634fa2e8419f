import { RestError } from '@azure/storage-blob';
import { StorageError } from '../store.ts';

/**
 * Runs `work` against Azure; a failure of the service, the network or the identity becomes STORAGE_UNAVAILABLE, with
 * nothing of the request in it, which has signatures and tokens. An answer that a condition did not hold stays as it is.
 */
export async function onBlobs<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError || isConflict(error)) throw error;
    throw new StorageError(
      'STORAGE_UNAVAILABLE',
      `Azure Blob Storage cannot be used (${reasonOf(error)}): check that the account can be reached, that its ` +
        'container is the one in STORAGE_CONTAINER, and that the bot may read and write it',
    );
  }
}

/** Whether the service refused a write because another version is stored, or something is stored at all. */
export function isConflict(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 412 || error.code === 'BlobAlreadyExists');
}

/** Whether there is no such blob; not, whether there is no container. Answers to HEAD have no code. */
export function isAbsent(error: unknown): boolean {
  const { statusCode, code } = error instanceof RestError ? error : {};
  return statusCode === 404 && (code === undefined || code === 'BlobNotFound');
}

/** Codes and names alone: messages of the SDK hold addresses, and those can hold signatures. */
function reasonOf(error: unknown): string {
  if (error instanceof RestError)
    return [error.statusCode, error.code].filter(Boolean).join(' ') || 'no answer';
  return error instanceof Error ? error.name : 'unknown';
}
