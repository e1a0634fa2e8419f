import type { EventEmitter } from 'node:events';
import type { Log } from '../log.ts';

/**
 * Ends the process after a defect that nothing caught, as Node would. Node would print what the error says, too, and
 * that may be what somebody typed. State is whole at any moment, so nothing is lost.
 */
export function reportCrash(source: EventEmitter, log: Log, exit: () => void): void {
  source.once('uncaughtException', (error: unknown) => {
    log('crashed', {}, error);
    exit();
  });
}
