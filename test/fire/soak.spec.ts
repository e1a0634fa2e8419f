import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { childProcesses } from '../bot/storage/child.ts';
import { measureSoak } from './soak/measureSoak.ts';

describe('mixed traffic', function () {
  this.timeout(120_000);
  const startChild = childProcesses();

  it('fails in no turn, leaves no connection open, and lets the bot end well', async () => {
    const { turns } = await measureSoak({ store: 'file', turns: 600, warmUp: 0 });
    expect(turns).to.be.at.least(600);
  });

  it('leaves nothing behind that keeps a process alive', async () => {
    const child = startChild(fileURLToPath(new URL('soak/comeAndGo.ts', import.meta.url)));
    expect(await once(child.process, 'exit')).to.deep.equal([0, null]);
    expect(child.lines).to.have.length(1);
  });
});
