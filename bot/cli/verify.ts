import { readEditionFiles } from '../editionFiles.ts';
import type { Output } from './output.ts';

/** `verify [folder]`: every fault of every edition file, a line each; a folder without editions is a fault. */
export async function verify(folder: URL | string): Promise<Output> {
  const lines = await linesOf(folder);
  return lines.length === 0
    ? { stdout: 'no findings\n', exitCode: 0 }
    : { stdout: `${lines.map(oneLine).join('\n')}\n`, exitCode: 1 };
}

async function linesOf(folder: URL | string): Promise<string[]> {
  const files = await readEditionFiles(folder).catch(() => []);
  if (files.length === 0) return [`${folder}: file: no edition can be read here`];
  return files.flatMap(({ file, findings }) =>
    findings.map(({ check, where, says }) => `${file}: ${check}: ${where}: ${says}`),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
