import { StorageError } from './store.ts';

export const MAX_VALUE_BYTES = 256 * 1024;

/** The JSON text of `value`. Throws a StorageError when it has none or its UTF-8 form exceeds MAX_VALUE_BYTES. */
export function valueText(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) {
    throw new StorageError('STORAGE_VALUE_NOT_JSON', `A ${typeof value} has no JSON form; store plain data`);
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_VALUE_BYTES) {
    throw new StorageError(
      'STORAGE_VALUE_TOO_LARGE',
      `The value has ${bytes} bytes as JSON, the limit is ${MAX_VALUE_BYTES}; split it or keep less`,
    );
  }
  return text;
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    // A cycle, a bigint, or nesting deeper than the call stack.
    throw new StorageError('STORAGE_VALUE_NOT_JSON', 'The value has no JSON form; store plain data', {
      cause,
    });
  }
}
