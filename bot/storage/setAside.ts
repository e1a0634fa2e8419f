import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileName } from './fileName.ts';
import type { Lifetime } from './lifetime.ts';

const SET_ASIDE = /^(.+)\.damaged-\d+$/;

/** The name of the file that `copy` is a damaged copy of; undefined when it is none. */
export function entryOfCopy(copy: string): string | undefined {
  const name = SET_ASIDE.exec(copy)?.[1];
  return name !== undefined && isFileName(name) ? name : undefined;
}

/** The damaged files of a folder: kept for a person to look at, under names that are never read as entries. */
export class SetAside {
  readonly #folder: string;
  readonly #lifetime: Lifetime;
  readonly #copies = new Map<string, string[]>();

  constructor(folder: string, names: string[], lifetime: Lifetime) {
    this.#folder = folder;
    this.#lifetime = lifetime;
    for (const copy of names) {
      const name = entryOfCopy(copy);
      if (name !== undefined) this.#remember(name, copy);
    }
  }

  /** Renames the file and resolves to its new name. Never overwrites an earlier one. */
  async add(name: string, now: Date): Promise<string> {
    const earlier = this.#copies.get(name) ?? [];
    let stamp = now.getTime();
    while (earlier.includes(`${name}.damaged-${stamp}`)) stamp++;
    const copy = `${name}.damaged-${stamp}`;
    await rename(join(this.#folder, name), join(this.#folder, copy));
    this.#remember(name, copy);
    return copy;
  }

  /** Whether a copy of the file is kept that is not expired. */
  has(name: string): boolean {
    return (this.#copies.get(name) ?? []).some((copy) => {
      const writtenAt = this.#lifetime.writtenAt(join(this.#folder, copy));
      return writtenAt !== undefined && !this.#lifetime.isOver(writtenAt);
    });
  }

  /** A person who has their data deleted means the damaged copies too. */
  async remove(name: string): Promise<void> {
    for (const copy of this.#copies.get(name) ?? []) await rm(join(this.#folder, copy), { force: true });
    this.#copies.delete(name);
  }

  #remember(name: string, copy: string): void {
    this.#copies.set(name, [...(this.#copies.get(name) ?? []), copy]);
  }
}
