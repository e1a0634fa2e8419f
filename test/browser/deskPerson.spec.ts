import { expect } from 'chai';
import { type Connector, startConnector } from '../support/connector.ts';
import { TEAM, Team } from '../support/team.ts';
import { expectAccessible } from './accessible.ts';
import { DeskPage } from './deskPage.ts';
import { Site } from './site.ts';

const ANSWER = 'Yes, *wait* for the <b>end</b> of the term.';

describe('asking a person at the desk', function () {
  this.timeout(120_000);
  let connector: Connector;
  const site = Site.forSuite(async () => {
    connector = await startConnector();
    return { ESCALATION_CONVERSATION: TEAM, ESCALATION_SERVICE_URL: connector.serviceUrl };
  });
  after(() => connector.stop());

  const handsOver = async (language: 'en' | 'es' = 'en') => {
    const address = `${site.address}/desk?lang=${language}&origin=third-party-non-csp&kind=usage-based`;
    const desk = await DeskPage.open(site.browser, address, { language });
    await desk.presses('p');
    await expectAccessible(desk.page, 'before it is sent');
    await desk.tabsTo({ en: 'Send the case', es: 'Enviar el caso' }[language]);
    return desk;
  };

  for (const language of ['en', 'es'] as const) {
    it(`sends the case on a second tap, and brings the answer of the team back, in ${language}`, async () => {
      const before = connector.activities.length;
      const team = new Team(site.address, connector);
      const desk = await handsOver(language);
      expect(connector.activities.length).to.equal(before);
      const arrived = connector.arrival();
      await desk.presses('Enter');
      await arrived;
      await team.acts('take');
      await desk.reads({ en: 'Taken: somebody on the team', es: 'Tomado: alguien del equipo' }[language]);
      await team.acts('answer', ANSWER);
      const shown = desk.page.locator('#conversation p.webchat__text-content', { hasText: ANSWER });
      await shown.waitFor();
      expect(await shown.locator('b, em').count()).to.equal(0);
      await team.acts('close');
      await desk.page
        .locator('#conversation')
        .getByText({ en: 'The team has closed', es: 'El equipo' }[language])
        .last()
        .waitFor();
      await desk.close();
    });
  }

  it('delivers once what was refused twice, and says meanwhile that it is on its way', async () => {
    const desk = await handsOver();
    const before = connector.requests.length;
    connector.behave([429, 403]);
    await desk.presses('Enter');
    await desk.reads('Open, and on its way');
    await connector.receives(before + 3);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(connector.requests.length).to.equal(before + 3);
    await desk.close();
  });

  it('says that nobody knows whether it arrived, and sends it again when asked to', async () => {
    const desk = await handsOver();
    const before = connector.requests.length;
    connector.behave([502]);
    await desk.presses('Enter');
    await desk.reads('Unconfirmed: nobody knows');
    await expectAccessible(desk.page, 'unconfirmed');
    expect(connector.requests.length).to.equal(before + 1);
    await desk.tabsTo('Send again');
    await desk.presses('Enter');
    await connector.receives(before + 2);
    await desk.close();
  });
});

describe('the desk where there is nobody to ask', function () {
  this.timeout(60_000);
  const site = Site.forSuite();

  it('says nothing of it', async () => {
    const desk = await DeskPage.open(site.browser, `${site.address}/desk?lang=en&origin=ea&kind=usage-based`);
    expect(await desk.panel.locator('.person').count()).to.equal(0);
    expect(await desk.page.getByText('Ask a person').count()).to.equal(0);
    await desk.close();
  });
});
