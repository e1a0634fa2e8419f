import { z } from 'zod';
import { isLoopback } from '../http/loopback.ts';
import { optional, wholeNumber } from '../setting.ts';

/** Where conversations are stored in Azure: with a secret, or with the managed identity of the machine. */
export type BlobPlace = { container: string } & (
  | { connectionString: string }
  | { url: string; clientId: string | undefined }
);

export type StorageConfig = {
  storage: 'file' | 'azure-blobs';
  storageDir: string;
  /** Set when `storage` is "azure-blobs". */
  blobs: BlobPlace | null;
  /** Days after the last use that a conversation is forgotten. */
  stateTtlDays: number;
};

const LONGEST_TTL_DAYS = 3650;
const CONTAINER = /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** The settings of the store, each for itself. */
export const storageKeys = {
  STORAGE: optional.pipe(z.enum(['file', 'azure-blobs']).default('file')),
  STORAGE_DIR: optional.pipe(z.string().default('.storage')),
  STORAGE_CONNECTION_STRING: optional,
  STORAGE_URL: optional.pipe(z.string().refine(isAccountUrl).optional()),
  STORAGE_CLIENT_ID: optional.pipe(z.guid().optional()),
  STORAGE_CONTAINER: optional.pipe(z.string().regex(CONTAINER).default('conversations')),
  STATE_TTL_DAYS: wholeNumber({ least: 1, most: LONGEST_TTL_DAYS, otherwise: 90 }),
};

/** What each bad value should be; a bad value itself is never repeated, since it may be a secret. */
export const STORAGE_SAYS: Record<keyof typeof storageKeys, string> = {
  STORAGE: 'must be "file" or "azure-blobs"',
  STORAGE_DIR: 'must be a folder',
  STORAGE_CONNECTION_STRING: 'must be the connection string of a storage account',
  STORAGE_URL:
    'must be the address of the account’s blob service, such as https://account.blob.core.windows.net',
  STORAGE_CLIENT_ID: 'must be the client id (a GUID) of a user-assigned managed identity',
  STORAGE_CONTAINER: 'must be 3 to 63 lower-case letters and digits, with single hyphens between them',
  STATE_TTL_DAYS: `must be a whole number of days from 1 to ${LONGEST_TTL_DAYS}`,
};

/** Settings of the store that are well-formed each, and together cannot be. */
export function storageFaults(set: (key: string) => string | undefined): string[] {
  if (set('STORAGE') !== 'azure-blobs') return [];
  const connectionString = set('STORAGE_CONNECTION_STRING');
  if (connectionString && set('STORAGE_URL')) {
    return ['STORAGE_URL and STORAGE_CONNECTION_STRING are both set; leave one of them empty'];
  }
  if (connectionString) return connectionFaults(connectionString);
  return set('STORAGE_URL')
    ? []
    : ['STORAGE_URL is missing; set it to use a managed identity, or set STORAGE_CONNECTION_STRING'];
}

type Settings = z.output<z.ZodObject<typeof storageKeys>>;

/** `ownClientId` is the managed identity that the bot has anyway. */
export function storageOf(settings: Settings, ownClientId: string | undefined): StorageConfig {
  return {
    storage: settings.STORAGE,
    storageDir: settings.STORAGE_DIR,
    blobs: settings.STORAGE === 'azure-blobs' ? placeOf(settings, ownClientId) : null,
    stateTtlDays: settings.STATE_TTL_DAYS,
  };
}

function placeOf(settings: Settings, ownClientId: string | undefined): BlobPlace {
  const { STORAGE_CONTAINER: container, STORAGE_CONNECTION_STRING: connectionString } = settings;
  if (connectionString) return { container, connectionString };
  return { container, url: settings.STORAGE_URL ?? '', clientId: settings.STORAGE_CLIENT_ID ?? ownClientId };
}

/** Nothing but the service: a query would be a signature, which belongs into a connection string. */
function isAccountUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash, username } = new URL(address);
  return protocol === 'https:' && search === '' && hash === '' && username === '';
}

function connectionFaults(connectionString: string): string[] {
  const parts = new Map(
    connectionString.split(';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const endpoint = parts.get('blobendpoint');
  const isKnown = endpoint || parts.get('accountname') || parts.get('usedevelopmentstorage') === 'true';
  if (!isKnown) return [`STORAGE_CONNECTION_STRING ${STORAGE_SAYS.STORAGE_CONNECTION_STRING}`];
  const isPlain = endpoint
    ? !endpoint.startsWith('https:')
    : parts.get('defaultendpointsprotocol') === 'http';
  if (!isPlain || (endpoint && isLoopback(endpoint))) return [];
  return ['STORAGE_CONNECTION_STRING must use https; everybody on the way could read what is stored'];
}
