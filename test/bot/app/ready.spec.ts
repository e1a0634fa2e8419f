import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { Client } from '../../support/client.ts';
import { itOnLinux } from '../../support/itOnLinux.ts';
import { logLines } from '../../support/logLines.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

const run = promisify(execFile);

describe('GET /readyz', function () {
  this.timeout(60_000);
  const outer = temporaryFolder();
  const folder = () => join(outer(), 'state');
  let server: ServerProcess;
  beforeEach(async () => {
    server = await startProcess(await builtBot(), { PORT: '0', STORAGE_DIR: folder() });
  });
  afterEach(() => server.stop('SIGKILL'));

  const ready = async () => {
    const response = await fetch(`${server.address}/readyz`);
    return [response.status, ((await response.json()) as { error?: { code: string } }).error?.code];
  };

  it('is 200 while conversations can be stored', async () => {
    expect(await ready()).to.deep.equal([200, undefined]);
  });

  it('is 503 when the folder was replaced by a file, and 200 again when it is back', async () => {
    await rename(folder(), join(outer(), 'elsewhere'));
    await writeFile(folder(), '');
    expect(await ready()).to.deep.equal([503, 'STORAGE_UNAVAILABLE']);
    expect((await fetch(`${server.address}/healthz`)).status).to.equal(200);
    await rm(folder());
    await rename(join(outer(), 'elsewhere'), folder());
    expect(await ready()).to.deep.equal([200, undefined]);
  });

  it('is 503 when another folder took the place of ours', async () => {
    await rename(folder(), join(outer(), 'elsewhere'));
    await mkdir(folder());
    expect((await ready())[0]).to.equal(503);
  });

  // A limit of the system that holds for root as well, as a full disk does.
  itOnLinux(
    'is 503 while the system takes no more bytes, when a turn fails with a reference that is in the log',
    async () => {
      const client = new Client(server.address);
      await client.types('ea');
      const limit = (bytes: string) => run('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
      await limit('0');
      expect(await ready()).to.deep.equal([503, 'STORAGE_UNAVAILABLE']);
      await client.types('azure');
      const reference = /Reference: (\S+)/.exec(client.activities[0]?.text ?? '')?.[1];
      const [line, ...more] = logLines(server.output(), /-failed$/);
      expect(more).to.deep.equal([]);
      expect(line).to.include({
        event: 'turn-failed',
        level: 'error',
        reference,
        code: 'STORAGE_UNAVAILABLE',
      });
      expect(line?.cause).to.equal('EFBIG');
      await limit('unlimited');
      expect(await ready()).to.deep.equal([200, undefined]);
    },
  );
});
