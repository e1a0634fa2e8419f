import { expect } from 'chai';
import { DeskPage } from './deskPage.ts';
import { Site } from './site.ts';

const AZURE_EA = '?lang=en&origin=ea&kind=usage-based';

describe('what is in reach at the desk', function () {
  this.timeout(90_000);
  const site = Site.forSuite();
  const open = (path: string, width = 1280) =>
    DeskPage.open(site.browser, `${site.address}/desk${path}`, { width });
  /** Whether nothing lies over it and it is not scrolled away. */
  const isInSight = (desk: DeskPage, place: string) =>
    desk.panel.locator(place).evaluate((part) => {
      const { left, bottom } = part.getBoundingClientRect();
      return part.contains(part.ownerDocument.elementFromPoint(left + 2, bottom - 3));
    });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    it(`is the first step of an answer, unscrolled, at ${width}x${height}`, async () => {
      const desk = await open(AZURE_EA, width);
      await desk.page.setViewportSize({ width, height });
      expect(await isInSight(desk, 'label[for=check-1]')).to.equal(true);
      await desk.presses('m');
      expect(await desk.spoken.innerText()).to.contain('before you hear from us');
      await desk.presses('m');
      expect(await desk.spoken.innerText()).not.to.contain('before you hear from us');
      await desk.close();
    });
  }

  it('is what has the focus, and not behind the texts to copy', async () => {
    const desk = await open(AZURE_EA);
    await desk.tabsTo('Say why');
    expect(await isInSight(desk, '[data-key=opinion]')).to.equal(true);
    await desk.close();
  });

  it('is what is for the agent alone, what holds now, and the page as it is today', async () => {
    const desk = await open(AZURE_EA);
    expect(await desk.panel.locator('.note').innerText()).to.match(/^For you only: /);
    await desk.panel.locator('[data-key=change-origin]').click();
    expect(await desk.panel.locator('.values .now').first().innerText()).to.match(/EA\s+as it is now/);
    expect(await desk.panel.locator('.sureness a').getAttribute('href')).to.match(/\/multichannel$/);
    await desk.close();
  });

  it('is what the bot said last, in the conversation beside', async () => {
    const desk = await open('?lang=en');
    await desk.page.locator('.webchat__basic-transcript__activity').first().waitFor();
    const latest = desk.page.locator('.webchat__basic-transcript__activity').last();
    for (const keys of [
      ['3', '2'],
      ['a', '1', '2'],
      ['a', '2', '1'],
    ]) {
      await desk.presses(...keys);
      await desk.page.waitForTimeout(1_500); // until the transcript has settled
      const { top, above, below } = await latest.evaluate((part) => {
        const shown = part.closest('.webchat__basic-transcript__scrollable')?.getBoundingClientRect();
        return {
          top: part.getBoundingClientRect().top,
          above: shown?.top ?? NaN,
          below: shown?.bottom ?? NaN,
        };
      });
      expect(top, keys.join()).to.be.within(above, below - 40);
    }
    await desk.close();
  });

  it('is the case again, after writing in a narrow window', async () => {
    const desk = await open(AZURE_EA, 390);
    await desk.page.getByRole('button', { name: 'Conversation' }).waitFor();
    await desk.page.keyboard.press('w');
    await desk.page.getByRole('textbox').waitFor();
    await desk.page.keyboard.press('w');
    await desk.page.keyboard.press('Escape');
    expect(await desk.panel.isVisible()).to.equal(true);
    expect(await desk.page.locator('#case:focus').count()).to.equal(1);
    await desk.close();
  });

  it('is the way to try again, where the conversation is not on the screen', async () => {
    const desk = await open('?lang=en&origin=ea', 390);
    await desk.page.route('**/api/messages', (route) => route.abort());
    await desk.page.keyboard.press('2');
    await desk.panel.getByText('cannot be reached just now').waitFor();
    await desk.page.unroute('**/api/messages');
    await desk.panel.getByRole('button', { name: 'Try again' }).click();
    await desk.panel.locator('.checks').waitFor();
    expect(await desk.panel.locator('.failed').count()).to.equal(0);
    desk.complaints.splice(0); // the bot was away
    await desk.close();
  });

  it('is the top of the next step, and nothing that was said of the one before', async () => {
    const desk = await open(AZURE_EA);
    await desk.presses('1');
    await desk.page.locator('#said.shown').waitFor();
    await desk.page.locator('#case').evaluate((part) => part.scrollTo(0, part.scrollHeight));
    await desk.presses('a');
    expect(await desk.page.locator('#case').evaluate((part) => part.scrollTop)).to.equal(0);
    expect(await desk.page.locator('#said.shown').count()).to.equal(0);
    await desk.close();
  });

  it('is a text that could not be copied, until Escape', async () => {
    const desk = await open(AZURE_EA);
    await desk.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    await desk.page.keyboard.press('c');
    const shown = desk.page.locator('#said.shown');
    await shown.waitFor();
    expect((await shown.boundingBox())?.height).to.be.lessThan(500);
    await desk.page.keyboard.press('Escape');
    expect(await shown.count()).to.equal(0);
    await desk.close();
  });

  it('is the key of what is known now, and of no person where there is none', async () => {
    const desk = await open('?lang=en&kind=usage-based');
    await desk.presses('0', 'k');
    await desk.panel.locator('.options').waitFor();
    await desk.page.keyboard.press('?');
    await desk.page.locator('#keys').getByText('K: I know now').waitFor();
    expect(await desk.page.locator('#keys').getByText('ask a person').count()).to.equal(0);
    await desk.close();
  });

  it('is said of a copy, of which case it is', async () => {
    const desk = await open(AZURE_EA);
    await desk.presses('a', '3');
    await desk.page.keyboard.press('e');
    await desk.page.getByText('Copied: E-mail (case 2 of 2)').waitFor();
    await desk.presses('d');
    await desk.page.getByText(/Copied: Code \(case 2 of 2\)/).waitFor();
    await desk.close();
  });
});
