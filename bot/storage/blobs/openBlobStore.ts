import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { lifetimeOf } from '../lifetime.ts';
import type { BlobPlace } from '../storageConfig.ts';
import { StorageError, type Store } from '../store.ts';
import { blobReader } from './blobReader.ts';
import { BlobStore, type BlobStoreOptions } from './blobStore.ts';
import { Blobs, bounded } from './blobs.ts';
import { onBlobs } from './onBlobs.ts';

const RETRIES = { retryOptions: { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 } };

type ReadOptions = { place: BlobPlace; ttlDays?: number; clock?: () => Date };
export type OpenBlobsOptions = Pick<BlobStoreOptions, 'onDamaged'> & ReadOptions;

/**
 * Opens a container of Azure Blob Storage as a store; makes the container if there is none.
 * Rejects with STORAGE_UNAVAILABLE when it cannot be used.
 */
export async function openBlobStore(options: OpenBlobsOptions): Promise<Store> {
  const { place, onDamaged, ttlDays, clock = () => new Date() } = options;
  const container = await onBlobs(() => containerOf(place));
  await onBlobs(async () => {
    // Asked first, since an identity may be allowed to use the container and not to make one.
    if (!(await container.exists(bounded()))) await container.createIfNotExists(bounded());
  });
  return new BlobStore({ blobs: new Blobs(container), lifetime: lifetimeOf(ttlDays, clock), onDamaged });
}

/**
 * Opens a container to be read beside the bot; makes none, so that where there is none the first reading rejects.
 * Rejects with STORAGE_UNAVAILABLE when it cannot be used.
 */
export async function openBlobReader(options: ReadOptions): Promise<Pick<Store, 'read' | 'list'>> {
  const { place, ttlDays, clock = () => new Date() } = options;
  const container = await onBlobs(() => containerOf(place));
  return blobReader({ blobs: new Blobs(container), lifetime: lifetimeOf(ttlDays, clock) });
}

async function containerOf(place: BlobPlace): Promise<ContainerClient> {
  const service =
    'connectionString' in place
      ? connected(place.connectionString)
      : new BlobServiceClient(place.url, await managedIdentity(place.clientId), RETRIES);
  return service.getContainerClient(place.container);
}

function connected(connectionString: string): BlobServiceClient {
  try {
    return BlobServiceClient.fromConnectionString(connectionString, RETRIES);
  } catch {
    // What the SDK says may repeat parts of the secret.
    throw new StorageError(
      'STORAGE_UNAVAILABLE',
      'STORAGE_CONNECTION_STRING cannot be read: copy the connection string of the account anew, all of it',
    );
  }
}

async function managedIdentity(clientId: string | undefined) {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}
