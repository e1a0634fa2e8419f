import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtBot } from '../support/builtBot.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { launch } from './chatPage.ts';

/** A browser, and the bot as built in a process of its own, for all tests of the suite this is called in. */
export class Site {
  browser!: Browser; // set before the first test, as is the rest
  #server!: ServerProcess;
  #start!: (port?: string, entry?: string) => Promise<ServerProcess>;

  get address(): string {
    return this.#server.address;
  }

  /** Ends the bot as a crash would. */
  async kill(): Promise<void> {
    await this.#server.stop('SIGKILL');
  }

  /** Starts the bot again at the same address, with what it stored; another build of it where one is given. */
  async revive(entry?: string): Promise<void> {
    this.#server = await this.#start(new URL(this.address).port, entry);
  }

  /** `settings` are asked for once, before the first test. */
  static forSuite(settings: () => Promise<Record<string, string>> = async () => ({})): Site {
    const site = new Site();
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'browser-'));
      const [built, env] = await Promise.all([builtBot(), settings()]);
      site.#start = (port = '0', entry = built) =>
        startProcess(entry, { PORT: port, STORAGE_DIR: folder, ...env });
      [site.browser, site.#server] = await Promise.all([launch(), site.#start()]);
    });
    after(async () => {
      await site.browser?.close();
      await site.#server?.stop();
      await rm(folder, { recursive: true, force: true });
    });
    return site;
  }
}
