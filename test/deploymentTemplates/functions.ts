import { createHash } from 'node:crypto';

/** Where a template is deployed, on paper. */
export type Cloud = { name: string; storageSuffix: string; hostSuffix: string };
export const PUBLIC: Cloud = {
  name: 'AzureCloud',
  storageSuffix: 'core.windows.net',
  hostSuffix: 'azurewebsites.net',
};
export const US_GOVERNMENT: Cloud = {
  name: 'AzureUSGovernment',
  storageSuffix: 'core.usgovcloudapi.net',
  hostSuffix: 'azurewebsites.us',
};

export const SUBSCRIPTION = '/subscriptions/00000000-0000-4000-8000-0000000000aa';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/group`;
export const TENANT = '00000000-0000-4000-8000-0000000000bb';

const digest = (words: unknown[]) => createHash('sha256').update(words.join('\n')).digest('hex');

/** `Microsoft.Web/sites/config`, `site`, `appsettings` → `Microsoft.Web/sites/site/config/appsettings`. */
export function path(type: string, names: string[]): string {
  const [provider, ...kinds] = type.split('/');
  if (kinds.length !== names.length) throw new Error(`${type} needs ${kinds.length} names: ${names.join()}`);
  return [provider, ...kinds.flatMap((kind, at) => [kind, names[at] ?? ''])].join('/');
}

type Pure = (...args: unknown[]) => unknown;

/**
 * The functions of a template whose value hangs on nothing but their arguments and the cloud; `if`, `parameters`,
 * `variables` and what asks a resource are with the evaluation. A function that is not here is not known to the tests.
 */
export const functionsIn = (cloud: Cloud): Record<string, Pure> => ({
  concat: (...texts) => texts.map(text).join(''),
  contains: (whole, part) => text(whole).includes(text(part)),
  empty: (value) => value === '',
  environment: () => ({ name: cloud.name, suffixes: { storage: cloud.storageSuffix } }),
  equals: (one, other) => one === other,
  extensionResourceId: (scope, type, ...names) => `${scope}/providers/${path(text(type), names.map(text))}`,
  guid: (...words) => digest(words).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'),
  not: (claim) => claim === false,
  resourceGroup: () => ({ id: GROUP, location: 'westeurope' }),
  resourceId: (type, ...names) => `${GROUP}/providers/${path(text(type), names.map(text))}`,
  string: (value) => String(value),
  subscription: () => ({ id: SUBSCRIPTION, tenantId: TENANT }),
  subscriptionResourceId: (type, ...names) =>
    `${SUBSCRIPTION}/providers/${path(text(type), names.map(text))}`,
  uniqueString: (...words) => digest(words).slice(0, 13),
});

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}
