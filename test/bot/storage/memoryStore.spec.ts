import { openMemoryStore } from '../../support/memoryStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('a memory store', async () => openMemoryStore());
