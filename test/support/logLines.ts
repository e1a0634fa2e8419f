/** The JSON lines of a program's output that tell of one event. */
export function logLines(output: string, event: RegExp): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter((line) => event.test(line.event));
}
