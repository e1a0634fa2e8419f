import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { edition } from '../support/edition.ts';
import { Site } from './site.ts';

describe('the decision table in a browser', function () {
  this.timeout(60_000);
  const site = Site.forSuite();

  async function open(path: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(site.address + path);
    return { page, complaints };
  }

  for (const width of [1280, 390]) {
    it(`opens a cell with its rules and passages at ${width} px`, async () => {
      const { page, complaints } = await open('/policy?lang=es', width);
      await page.getByRole('link', { name: edition.outcomes['switch-azure-partner'].es }).first().click();
      const rule = edition.rules.find(({ id }) => id === 'MC17-13');
      await page
        .getByText(rule?.says.es ?? 'no rule')
        .filter({ visible: true })
        .first()
        .waitFor();
      expect(complaints).to.deep.equal([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).to.be.at.most(0);
      await page.close();
    });
  }

  it('says that nobody reviewed the edition yet', async () => {
    const { page } = await open('/policy?lang=en');
    await page
      .getByText(/not yet reviewed/i)
      .first()
      .waitFor();
    await page.close();
  });
});
