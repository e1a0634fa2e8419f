import { isServiceAddress } from '../access/serviceHosts.ts';
import { isLoopback } from '../http/loopback.ts';
import { optional } from '../setting.ts';

/** Who is asked besides the policy: a channel of Teams that cases are sent to, or an address people write to themselves. */
export type EscalationConfig =
  | { by: 'team'; conversation: string; serviceUrl: string }
  | { by: 'email'; address: string };

const CONVERSATION = /^[\x21-\x7e]{1,400}$/;
/** One plain address: what has a meaning of its own in a link to write to it is no part of one. */
const EMAIL = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,30}$/;

/** The settings, each for itself. */
export const escalationKeys = {
  ESCALATION_CONVERSATION: optional.refine((value) => value === undefined || CONVERSATION.test(value)),
  ESCALATION_SERVICE_URL: optional.refine((value) => value === undefined || URL.canParse(value)),
  ESCALATION_EMAIL: optional.refine((value) => value === undefined || EMAIL.test(value)),
};

export const ESCALATION_SAYS: Record<keyof typeof escalationKeys, string> = {
  ESCALATION_CONVERSATION: 'must be the id of a channel in Teams, such as 19:…@thread.tacv2',
  ESCALATION_SERVICE_URL: 'must be an address, such as https://smba.trafficmanager.net/emea/',
  ESCALATION_EMAIL: 'must be one e-mail address',
};

const PREFIX = 'ESCALATION_';
const ORIGINS = 'ALLOWED_SERVICE_URLS';

/**
 * What is wrong with the settings together. Somebody who misspells one of them would otherwise find out when the first
 * person asks and is told that there is nobody.
 */
export function escalationFaults(
  names: readonly string[],
  set: (key: string) => string | undefined,
): string[] {
  const unknown = names.filter((name) => name.startsWith(PREFIX) && !(name in escalationKeys) && set(name));
  const known = Object.keys(escalationKeys).join(', ');
  return [
    ...unknown.map((name) => `${name} is not a setting; there are ${known}`),
    ...halfSet(set('ESCALATION_CONVERSATION'), set('ESCALATION_SERVICE_URL')),
    ...bothSet(set),
    ...addressFaults(set),
  ];
}

function halfSet(conversation: string | undefined, serviceUrl: string | undefined): string[] {
  if (conversation && !serviceUrl)
    return ['ESCALATION_SERVICE_URL is missing; set it to the service address of the tenant’s Teams'];
  if (serviceUrl && !conversation)
    return [
      'ESCALATION_CONVERSATION is missing; set it to the id of the channel, or unset ESCALATION_SERVICE_URL',
    ];
  return [];
}

function bothSet(set: (key: string) => string | undefined): string[] {
  if (!set('ESCALATION_EMAIL') || !(set('ESCALATION_CONVERSATION') || set('ESCALATION_SERVICE_URL')))
    return [];
  return ['ESCALATION_EMAIL and ESCALATION_CONVERSATION are both set; leave one of them empty'];
}

/** The bot’s token goes with what is sent, so the address is held to what replies are held to. */
function addressFaults(set: (key: string) => string | undefined): string[] {
  const address = set('ESCALATION_SERVICE_URL');
  if (!address || !URL.canParse(address)) return [];
  if (isLoopback(address) && !set('MicrosoftAppId')) return [];
  const origins = (set(ORIGINS) ?? '').split(',').filter((item) => URL.canParse(item.trim()));
  const isAllowed = isServiceAddress(
    address,
    origins.map((item) => new URL(item.trim()).origin),
  );
  return isAllowed
    ? []
    : [`ESCALATION_SERVICE_URL must be a host of the Bot Framework or Teams, or one of ${ORIGINS}`];
}

type Settings = Partial<Record<keyof typeof escalationKeys, string | undefined>>;

/** What the settings mean; null where nobody is to be asked. */
export function escalationOf(settings: Settings): EscalationConfig | null {
  const {
    ESCALATION_CONVERSATION: conversation,
    ESCALATION_SERVICE_URL: serviceUrl,
    ESCALATION_EMAIL: address,
  } = settings;
  if (conversation && serviceUrl) return { by: 'team', conversation, serviceUrl };
  return address ? { by: 'email', address } : null;
}
