import type { Browser } from 'playwright-core';
import { type ChannelService, startChannelService } from '../support/channelService.ts';
import { type DirectLineService, SECRET, startDirectLine } from '../support/directLineService.ts';
import { freePort } from '../support/freePort.ts';
import { type ProductionBot, startProductionBot } from '../support/productionBot.ts';
import { launch } from './chatPage.ts';

/** A browser, and the bot as on the internet behind a Direct Line of this machine, for all tests of a suite. */
export class PublicSite {
  browser!: Browser; // set before the first test, as is the rest
  line!: DirectLineService;
  #channels!: ChannelService;
  #bot!: ProductionBot;

  get address(): string {
    return this.#bot.address;
  }

  static forSuite(): PublicSite {
    const site = new PublicSite();
    before(() => site.#start());
    after(() => site.#stop());
    return site;
  }

  async #start(): Promise<void> {
    const [channels, line, browser] = await Promise.all([startChannelService(), startDirectLine(), launch()]);
    const port = await freePort(); // after the others have theirs
    const bot = await startProductionBot(channels, {
      PORT: String(port),
      DIRECT_LINE_SECRET: SECRET,
      DIRECT_LINE_URL: line.origin,
      TRUSTED_ORIGINS: `http://127.0.0.1:${port}`,
      ALLOWED_SERVICE_URLS: line.origin,
    });
    line.deliverTo((activity) =>
      fetch(`${bot.address}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: channels.bearer({ serviceurl: line.origin }),
        },
        body: JSON.stringify(activity),
      }),
    );
    this.browser = browser;
    this.line = line;
    this.#channels = channels;
    this.#bot = bot;
  }

  async #stop(): Promise<void> {
    await this.browser?.close();
    await this.#bot?.stop();
    this.line?.stop();
    this.#channels?.stop();
  }
}
