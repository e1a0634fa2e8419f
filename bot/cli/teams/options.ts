import { parseArgs } from 'node:util';
import { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Place } from './app.ts';

export const USAGE = `Usage: npm run teams:package -- --app-id <id> --domain <host> [--government] [--developer <name>] [--out <file.zip>]
  --app-id      the bot's app id (the client id of its identity)
  --domain      where the bot is reached, such as bot.example.com
  --government  for US Government clouds: an older manifest version
  --developer   who stands behind it; shown in Teams
  --out         the file to write; dist/teams.zip by default
`;

const HOST = /^(?!.*\.\.)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const options = z.object({
  'app-id': z.guid({ error: 'is no app id; it looks like 00000000-0000-0000-0000-000000000000' }),
  domain: z.string().regex(HOST, 'is no host name; write it without https:// and in small letters'),
  developer: z.string().trim().min(1).max(32).default('Multichannel policy assistant'),
  government: z.boolean().default(false),
  out: z.string().min(1).default('dist/teams.zip'),
});

export type PackageOptions = { place: Place; isGovernment: boolean; out: string };

/** What the words ask for, or everything that is wrong with them. */
export function readOptions(words: readonly string[]): PackageOptions | { faults: string[] } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'app-id': { type: 'string' },
        domain: { type: 'string' },
        developer: { type: 'string' },
        government: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
    const read = options.safeParse(values);
    if (!read.success) {
      return { faults: read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) };
    }
    const { 'app-id': appId, domain, developer, government, out } = read.data;
    return {
      place: { appId, domain, developer, version: packageJson.version },
      isGovernment: government,
      out,
    };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
