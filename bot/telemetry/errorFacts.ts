const MOST_FRAMES = 12;
/** Whatever is no identifier may be a sentence. */
const NAME = /^[A-Za-z]\w{0,60}$/;
const CODE = /^[A-Z][A-Z0-9_]{0,60}$/;
const FRAME = /^ {4}at [^\n]{1,400}:\d+:\d+\)?$/;

/** What may be written of a failure: its kind, its code, the status of a service, the code beneath it, and where it happened. */
export type ErrorFacts = { name?: string; code?: string; status?: number; cause?: string; at?: string[] };

/**
 * A failure without its message, which may repeat what a person typed, an address with a token in it, or the body of
 * somebody's answer.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const { cause } = error;
  return {
    ...identified(error),
    ...(cause === undefined ? {} : { cause: codeOrName(cause) }),
    at: framesOf(error),
  };
}

/** The stable code of a failure, such as ENOSPC, or its kind: an identifier and nothing longer. */
export function codeOrName(error: unknown): string {
  const { code, status, name } = error instanceof Error ? identified(error) : {};
  return code ?? status?.toString() ?? name ?? 'unknown';
}

function identified(error: Error): Pick<ErrorFacts, 'name' | 'code' | 'status'> {
  const { code, statusCode: status } = error as { code?: unknown; statusCode?: unknown }; // undefined where absent
  const name = NAME.test(error.name) ? { name: error.name } : {};
  // A failure that a service answered with has its code from the answer, which may say anything.
  if (typeof status === 'number') return { ...name, status };
  return { ...name, ...(typeof code === 'string' && CODE.test(code) ? { code } : {}) };
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
