import { utimesSync } from 'node:fs';
import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, isClaim, liveClaim, makeClaim } from './claim.ts';
import { errnoOf, onDisk } from './onDisk.ts';
import { StorageError } from './store.ts';

const REFRESH_MS = 5_000;
// Less than STALE_AFTER_MS, so that a process that was held up asks before it trusts its lock.
const TRUSTED_MS = 10_000;
const LOOKS = 20;
const PAUSE_MS = 25;

/**
 * One writer per folder. Each starter first puts down a claim of its own, then looks for claims of others; so of two
 * starters at least one sees the other, and both can never go on. No claim's name is used twice, so removing a dead
 * one cannot hit a newer one, and a lock is held exactly as long as its claim exists.
 */
export class FolderLock {
  readonly #folder: string;
  readonly #claim: string;
  readonly #clock: () => Date;
  readonly #timer: NodeJS.Timeout;
  #confirmedAt = Number.NEGATIVE_INFINITY;

  private constructor(folder: string, claim: string, clock: () => Date) {
    this.#folder = folder;
    this.#claim = claim;
    this.#clock = clock;
    // A failure shows at the next confirm().
    this.#timer = setInterval(() => this.confirm().catch(() => {}), REFRESH_MS).unref();
  }

  /** Rejects with STORAGE_LOCKED when a live process has the folder. What a dead one left is taken over. */
  static async acquire(folder: string, clock: () => Date): Promise<FolderLock> {
    const claim = await makeClaim(folder);
    const lock = new FolderLock(folder, claim.name, clock);
    try {
      await outlastRivals(folder, claim, clock);
      await lock.confirm();
      return lock;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Whether the lock was seen to be ours so recently that no other can have taken it. */
  get trusted(): boolean {
    const age = this.#clock().getTime() - this.#confirmedAt;
    return age >= 0 && age < TRUSTED_MS;
  }

  /** Rejects when the lock is no longer ours or the folder is gone. */
  async confirm(): Promise<void> {
    const now = this.#clock();
    try {
      // In one go, as entries are read and written: every new conversation asks.
      await onDisk(this.#folder, async () => utimesSync(join(this.#folder, this.#claim), now, now));
      this.#confirmedAt = now.getTime();
    } catch (error) {
      this.#confirmedAt = Number.NEGATIVE_INFINITY;
      if (error instanceof Error && errnoOf(error.cause) === 'ENOENT') await this.#reportLoss();
      throw error;
    }
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await rm(join(this.#folder, this.#claim), { force: true });
  }

  async #reportLoss(): Promise<never> {
    await onDisk(this.#folder, () => access(this.#folder));
    throw new StorageError(
      'STORAGE_LOCKED',
      `This process lost its lock on "${this.#folder}": its lock file was removed, perhaps by another process that took over. Restart it`,
    );
  }
}

async function outlastRivals(folder: string, claim: Claim, clock: () => Date): Promise<void> {
  for (let look = 1; ; look++) {
    const rivals = await liveRivals(folder, claim.name, clock());
    const rival = rivals[0];
    if (rival === undefined) return;
    // Of starters that see each other the earliest stays to look again. If what it sees is a holder, nothing changes.
    if (isEarlier(rival, claim) || look === LOOKS) throw lockedBy(folder, rival);
    await sleep(PAUSE_MS);
  }
}

function isEarlier(one: Claim, other: Claim): boolean {
  return one.since === other.since ? one.name < other.name : one.since < other.since;
}

async function liveRivals(folder: string, own: string, now: Date): Promise<Claim[]> {
  const names = (await readdir(folder)).filter((name) => isClaim(name) && name !== own);
  const rivals = await Promise.all(names.map((name) => liveClaim(folder, name, now)));
  return rivals.filter((rival) => rival !== undefined).sort((a, b) => (isEarlier(a, b) ? -1 : 1));
}

function lockedBy(folder: string, { name, owner }: Claim): StorageError {
  const who = owner ? `process ${owner.pid} on host "${owner.hostname}"` : 'another process';
  return new StorageError(
    'STORAGE_LOCKED',
    `The storage folder "${folder}" is in use by ${who}: stop it or choose another folder. ` +
      `If it is on a host that is gone, start again in 15 seconds; if you know that nothing runs, delete ${join(folder, name)}`,
  );
}
