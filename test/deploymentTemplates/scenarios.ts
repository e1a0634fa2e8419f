import { type Cloud, US_GOVERNMENT } from './functions.ts';

export type Scenario = { says: string; given: Record<string, unknown>; cloud?: Cloud };

const APP = { appId: '00000000-0000-4000-8000-0000000000ee', appPassword: 'the password' };

/** Ways to deploy that together take every branch of the templates. */
export const SCENARIOS: Scenario[] = [
  { says: 'a managed identity', given: {} },
  { says: 'an app registration', given: { appType: 'SingleTenant', ...APP } },
  { says: 'several instances', given: { instanceCount: 3, planSku: 'P0v3', stateTtlDays: 30 } },
  { says: 'a public chat page', given: { publicChatPage: true } },
  {
    says: 'a public chat page in Europe',
    given: { publicChatPage: true, azureBotRegion: 'westeurope', botSku: 'S1' },
  },
  { says: 'a container', given: { containerImage: 'registry.azurecr.io/assistant:1' } },
  { says: 'US Government', given: { publicChatPage: true }, cloud: US_GOVERNMENT },
  { says: 'traces', given: { otlpEndpoint: 'https://collector.example:4318', logLevel: 'debug' } },
];
