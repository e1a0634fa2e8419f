import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/chatPage.ts';
import { builtBot } from '../support/builtBot.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { type Person, type Playground, startPlayground } from './playground.ts';
import { TeamsPage } from './teamsPage.ts';

/** A new bot for each test of the suite this is called in, and a Teams for each person who joins. */
export function teamsSuite(): { joins: (person: Person) => Promise<TeamsPage>; bot: () => ServerProcess } {
  let browser: Browser;
  let bot: ServerProcess;
  let folder: string;
  let playgrounds: Playground[] = [];
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'teams-'));
    bot = await startProcess(await builtBot(), { PORT: '0', STORAGE_DIR: folder });
  });
  afterEach(async () => {
    await Promise.all([...playgrounds.map((one) => one.stop()), bot?.stop()]);
    playgrounds = [];
    await rm(folder, { recursive: true, force: true });
  });
  return {
    bot: () => bot,
    joins: async (person) => {
      const playground = await startPlayground(bot.address, person);
      playgrounds.push(playground);
      return TeamsPage.open(browser, playground.address);
    },
  };
}
