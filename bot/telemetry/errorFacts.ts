const MOST_FRAMES = 12;
const MOST_CHARACTERS = 60;
const FRAME = /^ {4}at [^\n]{1,400}:\d+:\d+\)?$/;

/** What may be written of a failure: its kind, its code, the code beneath it, and where it happened. */
export type ErrorFacts = { name?: string; code?: string; cause?: string; at?: string[] };

/**
 * A failure without its message, which may repeat what a person typed, an address with a token in it, or the body of
 * somebody's answer.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const { cause } = error;
  return {
    ...named('name', error.name),
    ...named('code', codeOf(error)),
    ...named('cause', cause instanceof Error ? (codeOf(cause) ?? cause.name) : undefined),
    at: framesOf(error),
  };
}

/** The stable code of a failure, such as ENOSPC, or its kind: an identifier and nothing longer. */
export function codeOrName(error: unknown): string {
  const { code, name } = errorFacts(error);
  return code ?? name ?? 'unknown';
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown }; // undefined where absent
  return typeof code === 'string' || typeof code === 'number' ? String(code) : undefined;
}

/** Whatever is no identifier may be a sentence. */
function named(field: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS && /^[\w.-]+$/.test(value)
    ? { [field]: value }
    : {};
}

/** The lines of the stack that tell a place in the code. The message stands before them, on as many lines as it has. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = message === '' ? -1 : stack.lastIndexOf(message);
  const lines = (end < 0 ? stack : stack.slice(end + message.length)).split('\n');
  return lines
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice('at '.length));
}
