import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Child = {
  process: ChildProcess;
  /** Every whole line that it has printed. */
  lines: string[];
  /** Its first line; undefined when it ends without one. */
  firstLine: Promise<string | undefined>;
  /** SIGKILL; resolves when the process is gone and all that it printed is in `lines`. */
  kill: () => Promise<void>;
};

/** Starts children for the tests of the calling suite. Those still running after a test are killed. */
export function childProcesses(): typeof startChild {
  const children: Child[] = [];
  afterEach(() => Promise.all(children.splice(0).map((child) => child.kill())));
  return (file, ...args) => {
    const child = startChild(file, ...args);
    children.push(child);
    return child;
  };
}

/** Runs a file beside this one, or one that is named by its whole path, in a process of its own; `.ts` from source. */
export function startChild(file: string, ...args: string[]): Child {
  const path = resolve(dirname(fileURLToPath(import.meta.url)), file);
  const loader = path.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const firstLine = Promise.race([once(reader, 'line'), once(reader, 'close')]).then(() => lines[0]);
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    process: child,
    lines,
    firstLine,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
