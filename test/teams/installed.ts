import { cachedPackage } from '../support/cachedPackage.ts';

/** Where the Microsoft 365 Agents Playground is: a local Teams, installed when first asked for. */
export function installedPlayground(): Promise<string> {
  return cachedPackage({ name: '@microsoft/m365agentsplayground', version: '0.2.28', entry: 'cli.js' });
}
