import { readFile } from 'node:fs/promises';
import { errnoOf } from './onDisk.ts';

/**
 * Tells a process from a later one with the same pid: boot and start time where the system gives them (Linux), else ''.
 * undefined when no such process runs.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return answersSignals(pid) ? '' : undefined;
  // The command's name, in brackets, may hold anything; the state is field 3, the start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  // A zombie waits for its parent, perhaps for ever, but writes nothing.
  if (state === 'Z' || state === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}/${ticks}`;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
