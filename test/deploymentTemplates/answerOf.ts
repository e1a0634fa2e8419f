import type { Cloud } from './functions.ts';

export const CLIENT_ID = '00000000-0000-4000-8000-0000000000cc';
const PRINCIPAL_ID = '00000000-0000-4000-8000-0000000000dd';

/** What a resource says of itself once it is deployed; as much of it as the templates ask for. */
export function answerOf(how: string, id: string, { hostSuffix }: Cloud): unknown {
  const [type = '', name = ''] = id.split('/').slice(-2);
  if (how === 'listChannelWithKeys') return { properties: { properties: { sites: [{ key: 'a key' }] } } };
  if (how !== 'reference') throw new Error(`${how}() is not known`);
  if (type === 'userAssignedIdentities') return { clientId: CLIENT_ID, principalId: PRINCIPAL_ID };
  if (type === 'sites') return { defaultHostName: `${name}.${hostSuffix}` };
  if (type === 'secrets') return { secretUri: `https://vault.test/secrets/${name}` };
  throw new Error(`nobody knows what ${id} says`);
}
