import { cachedPackage } from '../support/cachedPackage.ts';

/** Where Azurite is: it is 365 MB, and installed when first asked for. */
export function installedAzurite(): Promise<string> {
  return cachedPackage({ name: 'azurite', version: '3.37.0', entry: 'dist/src/blob/main.js' });
}
