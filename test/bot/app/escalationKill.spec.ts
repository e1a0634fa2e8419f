import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { TEAM, Team } from '../../support/team.ts';
import { TeamsPerson } from '../../support/teamsPerson.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

describe('kill -9 while a case is handed over', function () {
  this.timeout(120_000);
  let connector: Connector;
  let server: ServerProcess;
  let team: Team;
  let person: TeamsPerson;
  afterEach(async () => {
    await server.stop('SIGKILL');
    connector.stop();
  });
  const folder = temporaryFolder();

  const start = async () => {
    server = await startProcess(await builtBot(), {
      PORT: '0',
      STORAGE_DIR: folder(),
      ESCALATION_CONVERSATION: TEAM,
      ESCALATION_SERVICE_URL: connector.serviceUrl,
    });
    team = new Team(server.address, connector);
    person.at(server.address);
  };
  beforeEach(async () => {
    connector = await startConnector();
    person = new TeamsPerson('', connector);
    await start();
    await person.says('ea', 'azure', 'ask a person');
  });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('sends it once after the start, when it surely did not arrive before', async () => {
    connector.behave(404);
    await person.taps({ do: 'hand-over' });
    await server.wrote(/escalation-not-delivered/);
    await server.stop('SIGKILL');
    const { length } = team.cards;
    connector.behave(200);
    await start();
    await team.gets(length + 1);
    await pause(1500);
    expect(team.cards).to.have.length(length + 1);
    expect((await team.acts('take')).type).to.include('card');
  });

  it('says that it is unconfirmed, when it may have arrived', async () => {
    connector.behave('hang');
    await person.taps({ do: 'hand-over' });
    await team.gets(1);
    await server.stop('SIGKILL');
    connector.behave(200);
    await start();
    const isUnconfirmed = () =>
      connector.activities.some(({ entities }) => entities?.some(({ news }) => news === 'unconfirmed'));
    for (let tries = 0; tries < 200 && !isUnconfirmed(); tries += 1) await pause(100);
    expect(isUnconfirmed()).to.equal(true);
    expect(team.cards).to.have.length(1);
  });
});
