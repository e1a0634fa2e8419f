import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { startServer } from '../../support/server.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

describe('a start that fails once the store is open', () => {
  const folder = temporaryFolder();

  it('gives the folder back, so that the next start can have it', async () => {
    const assets = pathToFileURL(`${folder()}/never-built/`);
    const failure = await startServer(folder(), {}, { assets }).catch((error: Error) => error.message);
    expect(failure).to.match(/no page assets/);
    const server = await startServer(folder());
    await server.stop();
  });
});
