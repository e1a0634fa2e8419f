import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtBot } from './builtBot.ts';
import { type ChannelService, TENANT } from './channelService.ts';
import { startProcess } from './serverProcess.ts';

export type ProductionBot = { address: string; stop: () => Promise<void> };

/** The bot as built, as it runs on the internet for one tenant, except that its Bot Framework is on this machine. */
export async function startProductionBot(
  service: ChannelService,
  env: Record<string, string> = {},
): Promise<ProductionBot> {
  const folder = await mkdtemp(join(tmpdir(), 'production-'));
  const trusted = join(folder, 'certificate.pem');
  await writeFile(trusted, service.certificate);
  const { address, stop } = await startProcess(await builtBot(), {
    ...service.settings,
    NODE_ENV: 'production',
    NODE_EXTRA_CA_CERTS: trusted,
    PORT: '0',
    HOST: '127.0.0.1',
    STORAGE_DIR: join(folder, 'state'),
    ALLOWED_TENANTS: TENANT,
    ...env,
  });
  return {
    address,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
