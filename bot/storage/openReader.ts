import { openFileReader } from './fileReader.ts';
import type { StorageConfig } from './storageConfig.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that the settings name to be read beside the bot, which may be running: changes nothing.
 * @throws StorageError when it cannot be used
 */
export async function openReader(config: StorageConfig): Promise<Pick<Store, 'read' | 'list'>> {
  const { blobs, storageDir: folder, stateTtlDays: ttlDays } = config;
  if (!blobs) return openFileReader({ folder });
  const { openBlobReader } = await import('./blobs/openBlobStore.ts');
  return openBlobReader({ place: blobs, ttlDays });
}
