import { readFileSync } from 'node:fs';

export type Instruction = { name: string; words: string; flags: Record<string, string> };
/** One `FROM` and what follows it. */
export type Stage = { from: string; as: string | undefined; instructions: Instruction[] };

const root = new URL('../../', import.meta.url);

/** The stages of the Dockerfile, with its ARGs put in. */
export function stages(): Stage[] {
  const text = readFileSync(new URL('Dockerfile', root), 'utf8');
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const found: Stage[] = [];
  const args: Record<string, string> = {};
  for (const line of lines) {
    const instruction = read(line);
    const { name, words } = instruction;
    if (name === 'ARG') args[words.split('=')[0] ?? ''] = words.split('=')[1] ?? '';
    else if (name === 'FROM') {
      const [from = '', , as] = words.replaceAll(/\$\{(\w+)\}/g, (_, arg) => args[arg] ?? '').split(/\s+/);
      found.push({ from, as, instructions: [] });
    } else found.at(-1)?.instructions.push(instruction);
  }
  return found;
}

function read(line: string): Instruction {
  const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
  const flags = Object.fromEntries(
    [...rest.matchAll(/(?:^|\s)--([\w-]+)=(\S+)/g)].map(([, key, value]) => [key, value]),
  );
  return { name: name.toUpperCase(), words: rest.replaceAll(/(^|\s)--[\w-]+=\S+/g, '').trim(), flags };
}

/** What `.dockerignore` lets into a build; everything else is left out. */
export function admitted(): string[] {
  const lines = readFileSync(new URL('.dockerignore', root), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}
