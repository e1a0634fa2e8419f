import { openMemoryStore } from '../../../bot/storage/memoryStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('a memory store', async () => openMemoryStore());
