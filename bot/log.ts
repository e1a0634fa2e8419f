/** Facts about an event: ids, counts, codes; never what a person typed, who they are, or a secret. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;
export type Log = (event: string, fields?: LogFields) => void;

/** One JSON object a line. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (event, fields = {}) =>
    write(`${JSON.stringify({ time: now().toISOString(), event, ...fields })}\n`);
}
