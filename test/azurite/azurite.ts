import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../support/freePort.ts';
import { installedAzurite } from './installed.ts';

const ACCOUNT = 'devstoreaccount1';
// The account that every Azurite has: it is published, and opens nothing else.
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export type Azurite = { url: string; connectionString: string; stop: () => Promise<void> };

/** Azure Blob Storage on this machine, in memory, in a process of its own. With a certificate it speaks https. */
export async function startAzurite(...options: string[]): Promise<Azurite> {
  const port = await freePort();
  const args = [
    '--inMemoryPersistence',
    '--blobPort',
    `${port}`,
    '--disableTelemetry',
    '--silent',
    ...options,
  ];
  const child = spawn(process.execPath, [await installedAzurite(), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const listens = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('successfully listens') && resolve());
  });
  await Promise.race([
    listens,
    ended.then(([code]) => Promise.reject(new Error(`azurite ended with ${code}`))),
  ]);
  const url = `${options.includes('--cert') ? 'https' : 'http'}://127.0.0.1:${port}/${ACCOUNT}`;
  return {
    url,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${url};`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** One Azurite for the tests of the calling suite, and a new container's name for each. */
export function azuriteSuite(): { azurite: () => Azurite; container: () => string } {
  let azurite: Azurite | undefined;
  let containers = 0;
  before(async function () {
    this.timeout(300_000);
    azurite = await startAzurite();
  });
  beforeEach(() => {
    containers += 1;
  });
  after(() => azurite?.stop());
  return {
    azurite: () => {
      if (!azurite) throw new Error('azurite runs only during tests');
      return azurite;
    },
    container: () => `container-${containers}`,
  };
}
