import type { Log } from '../log.ts';
import { openFileStore } from './fileStore.ts';
import type { StorageConfig } from './storageConfig.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that the settings name. What Azure needs is loaded only for Azure.
 * @throws StorageError when it cannot be used
 */
export async function openStore(config: StorageConfig, log: Log): Promise<Store> {
  const { blobs, storageDir: folder, stateTtlDays: ttlDays } = config;
  // The name holds more of the key than a log may; its end is enough to find the copy by.
  const onDamaged = ({ key, file }: { key: string; file: string }) =>
    log('state-damaged', { key, copy: /damaged-\d+$/.exec(file)?.[0] });
  if (blobs) {
    const { openBlobStore } = await import('./blobs/openBlobStore.ts');
    return openBlobStore({ place: blobs, ttlDays, onDamaged });
  }
  const onSwept: Parameters<typeof openFileStore>[0]['onSwept'] = (swept) => {
    if ('error' in swept) log('sweep-failed', {}, swept.error);
    else if (swept.removed > 0) log('state-swept', { removed: swept.removed });
  };
  return openFileStore({ folder, ttlDays, onDamaged, onSwept });
}
