import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import { expect } from 'chai';
import { isFileName } from '../../../bot/storage/fileName.ts';
import { MARKED } from '../../support/marker.ts';

/** What the store keeps, by the first letters of its files; and its lock. */
const OURS = /^(conversations|feedback|codes|escalations|reminders|practice)%2f/;
const LOCK = /^\.lock-/;
const FAR = ['/', '/etc', tmpdir(), process.cwd()];

/** Whatever may not change because of what somebody sent: files beside the storage folder, and what every object has. */
export async function surroundingsOf(parent: string, storage: string) {
  const before = { beside: await beside(parent, storage), prototypes: prototypes() };
  return async (): Promise<void> => {
    expect(prototypes(), 'what every object has').to.equal(before.prototypes);
    expect(await beside(parent, storage), 'files beside the storage').to.deep.equal(before.beside);
    for (const folder of FAR)
      expect(
        (await readdir(folder)).filter((name) => MARKED.test(name)),
        folder,
      ).to.deep.equal([]);
    const strange = (await readdir(storage)).filter((name) => !isOurs(name));
    expect(strange, 'files in the storage').to.deep.equal([]);
  };
}

function isOurs(name: string): boolean {
  return (OURS.test(name) && isFileName(name)) || LOCK.test(name);
}

async function beside(parent: string, storage: string): Promise<string[]> {
  const within = relative(parent, storage);
  const names = await readdir(parent, { recursive: true });
  return names.filter((name) => !name.startsWith(`${within}/`)).sort();
}

function prototypes(): string {
  const all = [Object, Array, String, Number, Boolean, Function, Map, Promise].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map(String),
  );
  return JSON.stringify(all);
}
