import { installedAzurite } from './installed.ts';

await installedAzurite();
