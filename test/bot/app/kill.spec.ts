import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { Walker } from '../../support/walker.ts';

const KILLS = 6;
const PEOPLE = 12;
describe('kill -9 during a loop of conversations', function () {
  this.timeout(120_000);

  it('lets every conversation go on where it was, and leaves nothing half-written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'killed-'));
    const entry = await builtBot();
    const start = () => startProcess(entry, { PORT: '0', STORAGE_DIR: folder });
    let server: ServerProcess = await start();
    const walkers = Array.from({ length: PEOPLE }, () => new Walker(() => server.address));
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const walks = walkers.map((walker) => walker.walkUntilCut());
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
        await server.stop('SIGKILL');
        await Promise.all(walks);
        for (const name of (await readdir(folder)).filter(
          (name) => name.endsWith('.json') && !name.startsWith('.'),
        )) {
          JSON.parse(await readFile(join(folder, name), 'utf8'));
        }
        server = await start();
      }
      for (const walker of walkers) await walker.step();
      const said = walkers.reduce((sum, walker) => sum + walker.said, 0);
      expect(said).to.be.greaterThan(PEOPLE);
      expect((await readdir(folder)).filter((name) => name.includes('damaged'))).to.deep.equal([]);
      expect(await server.stop()).to.equal(0);
    } finally {
      await server.stop('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});
