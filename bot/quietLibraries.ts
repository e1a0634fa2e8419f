import type { Log } from './log.ts';

type Said = (...words: unknown[]) => void;

/**
 * Takes from libraries what they would write to the console in their own way: the Bot Framework SDK writes several
 * lines for each bad token, which anybody may send. That they had something to say is logged, and of an error its name.
 */
export function quietLibraries(output: { error: Said; warn: Said }, log: Log): void {
  const said: Said = (first) =>
    log('library-complained', { name: first instanceof Error ? first.name : undefined });
  output.error = said;
  output.warn = said;
}
