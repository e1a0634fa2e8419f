import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { builtBot } from '../support/builtBot.ts';
import { startCollector } from '../support/collector.ts';
import { logLines } from '../support/logLines.ts';
import { startProcess } from '../support/serverProcess.ts';
import { stages } from './dockerfile.ts';

const NOBODY = 65534;
const IDENTITY = {
  MicrosoftAppId: '00000000-0000-0000-0000-000000000000',
  MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000000',
  MicrosoftAppPassword: 'a password',
};
/** Only root can become somebody else; anybody else already is no root. */
const someone = process.getuid?.() === 0 ? { uid: NOBODY } : {};

describe('what the build leaves', function () {
  this.timeout(60_000);
  let folder: string;
  const entry = () => join(folder, 'dist/bot/index.js');
  const data = () => join(folder, 'data');
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'image-'));
    await chmod(folder, 0o755);
    await cp(dirname(dirname(await builtBot())), join(folder, 'dist'), { recursive: true });
    await mkdir(data());
    await chmod(data(), 0o777);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** A server in a folder that holds the built files, with no modules anywhere above. */
  const start = (env: Record<string, string>) =>
    startProcess(
      entry(),
      { PORT: '0', STORAGE_DIR: data(), HOST: '127.0.0.1', ...IDENTITY, ...env },
      { cwd: folder, ...someone },
    );

  it('needs no modules to run in production with everything configured, and not to be root', async () => {
    const collector = await startCollector();
    const server = await start({
      NODE_ENV: 'production',
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      LOG_SALT: 'a secret of the deployment',
    });
    expect((await fetch(`${server.address}/readyz`)).status).to.equal(200);
    const metrics = logLines(server.output(), /^listening$/)[0]?.metrics;
    expect((await fetch(`${metrics}/metrics`)).status).to.equal(200);
    const stranger = await fetch(`${server.address}/api/messages`, { method: 'POST', body: '{}' });
    expect(stranger.ok).to.equal(false);
    expect(await server.stop()).to.equal(0);
    collector.stop();
  });

  it('says whether it is well, by the check of the Dockerfile', async () => {
    const server = await start({});
    const check =
      stages()
        .at(-1)
        ?.instructions.find(({ name }) => name === 'HEALTHCHECK')?.words ?? '';
    const [command = '', ...args] = JSON.parse(check.replace(/^CMD\s+/, ''));
    const { port } = new URL(server.address);
    const well = () =>
      promisify(execFile)(command, args, { env: { ...process.env, PORT: port } }).then(
        () => true,
        () => false,
      );
    expect(await well()).to.equal(true);
    await rm(data(), { recursive: true });
    expect(await well()).to.equal(false);
    await server.stop('SIGKILL');
    expect(await well()).to.equal(false);
    await mkdir(data());
  });

  it('does not start with --production and without an app id', async () => {
    const child = spawn(process.execPath, [entry(), '--production'], {
      env: { PATH: process.env.PATH, PORT: '0' },
      cwd: folder,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).to.equal(1);
    expect(said).to.contain('MicrosoftAppId');
  });
});
