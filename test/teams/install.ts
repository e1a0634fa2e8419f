import { installedPlayground } from './installed.ts';

await installedPlayground();
