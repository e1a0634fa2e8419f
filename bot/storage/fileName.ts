import { createHash } from 'node:crypto';

const EXTENSION = '.json';
// 255 bytes is what file systems take; the rest is for the extension, `.damaged-…` and lowdb's temporary name.
const LONGEST_SPELLED = 200;
const START_OF_SHORTENED = 100;
const SHORTENED = /^[a-z0-9_+%-]{100}~[0-9a-f]{64}\.json$/;
// No key is spelled so: an escape has digits.
const EMPTY = '%';
const LONGEST_RESERVED = 4;
const RESERVED_BY_WINDOWS = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * The file name of `key`: no two keys share one, also where names ignore case, and none leaves its folder, is hidden
 * or is reserved. A long key is shortened to its start and its SHA-256.
 */
export function fileName(key: string): string {
  const spelled = spell(key);
  if (spelled.length > LONGEST_SPELLED) {
    // UTF-16, since UTF-8 gives all lone surrogates the same bytes.
    const digest = createHash('sha256').update(key, 'utf16le').digest('hex');
    return `${spelled.slice(0, START_OF_SHORTENED)}~${digest}${EXTENSION}`;
  }
  if (spelled === '') return EMPTY + EXTENSION;
  if (RESERVED_BY_WINDOWS.test(spelled))
    return `${escapeUnit(key.slice(0, 1))}${spelled.slice(1)}${EXTENSION}`;
  return spelled + EXTENSION;
}

/** What a file name tells of its key: all of it, or that it may start with `prefix` and the file must be read. */
export function keyInName(name: string, prefix: string): { key: string } | 'read-the-file' | undefined {
  if (SHORTENED.test(name)) {
    const start = spell(prefix).slice(0, START_OF_SHORTENED);
    return name.startsWith(start) ? 'read-the-file' : undefined;
  }
  const key = unspell(name.slice(0, -EXTENSION.length));
  return fileName(key) === name && key.startsWith(prefix) ? { key } : undefined;
}

/**
 * What the names of all keys that start with `prefix` start with; of other keys, too. '' where that cannot be told,
 * as with names that are spelled in another way for being reserved.
 */
export function startOfNames(prefix: string): string {
  const start = spell(prefix).slice(0, START_OF_SHORTENED);
  return start.length > LONGEST_RESERVED ? start : '';
}

/** Whether `name` can have come from `fileName`. */
export function isFileName(name: string): boolean {
  return keyInName(name, '') !== undefined;
}

function spell(key: string): string {
  return key.replace(/[^a-z0-9_-]/g, (unit) =>
    /[A-Z]/.test(unit) ? `+${unit.toLowerCase()}` : escapeUnit(unit),
  );
}

function escapeUnit(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16);
  return hex.length <= 2 ? `%${hex.padStart(2, '0')}` : `%u${hex.padStart(4, '0')}`;
}

function unspell(spelled: string): string {
  if (spelled === EMPTY) return '';
  return spelled
    .replace(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/g, (_, wide?: string, narrow?: string) =>
      String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
    );
}
