import { randomInt } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a file can come to hold something else than what was written. */
const WAYS = {
  'cut off at a random byte': (held: Buffer) => held.subarray(0, randomInt(held.length + 1)),
  emptied: () => Buffer.alloc(0),
  'filled with zeros': (held: Buffer) => Buffer.alloc(held.length),
  'filled with zeros from a random byte on': (held: Buffer) => {
    const kept = randomInt(held.length + 1);
    return Buffer.concat([held.subarray(0, kept), Buffer.alloc(held.length - kept)]);
  },
  'swapped with another': (_: Buffer, other: Buffer) => other,
  'overwritten at its start by another': (held: Buffer, other: Buffer) =>
    Buffer.concat([other, held.subarray(other.length)]),
  'followed by part of another': (held: Buffer, other: Buffer) =>
    Buffer.concat([held, other.subarray(0, randomInt(other.length + 1))]),
} as const;
const FLIPPED = {
  'one bit flipped': (held: Buffer) => {
    const flipped = Buffer.from(held);
    const at = randomInt(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8));
    return flipped;
  },
} as const;

/** Damage that breaks JSON, and damage that may leave good JSON. */
export const KINDS = { torn: WAYS, flipped: FLIPPED } as const;
export type Kind = keyof typeof KINDS;

/** Damages most files of a folder, each in one of the ways, and leaves strays beside them; says how many. */
export async function damageFiles(folder: string, kind: Kind): Promise<number> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const held = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const ways = Object.values(KINDS[kind]);
  let damaged = 0;
  for (const [index, name] of names.entries()) {
    const own = held[index] ?? Buffer.alloc(0);
    if (randomInt(10) < 3 || own.length === 0) continue;
    const way = ways[randomInt(ways.length)];
    const other = held[randomInt(held.length)] ?? own;
    await writeFile(join(folder, name), way ? way(own, other) : own);
    if (randomInt(5) === 0) await leaveStray(folder, name, own);
    damaged += 1;
  }
  return damaged;
}

/** What a process that was killed, an editor or a backup may leave beside a file. */
async function leaveStray(folder: string, name: string, held: Buffer): Promise<void> {
  const strays = [`.${name}.tmp`, `${name}.tmp`, `${name}~`, `copy of ${name}`];
  const stray = strays[randomInt(strays.length)] ?? name;
  await writeFile(join(folder, stray), held.subarray(0, randomInt(held.length + 1)));
}
