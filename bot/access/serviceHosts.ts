/**
 * Hosts of the Bot Framework and Teams, public and US Government. Only names that Microsoft alone can give out stand
 * here: anybody may register under trafficmanager.net.
 */
const HOSTS = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);
const DOMAINS = ['.botframework.com', '.botframework.azure.us'];

/** Whether replies, and the bot's token with them, may be sent to a channel's address; `more` are further origins. */
export function isServiceAddress(address: string, more: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, port, hostname, origin, username, password } = new URL(address);
  if (username || password) return false;
  if (more.includes(origin)) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return HOSTS.has(hostname) || DOMAINS.some((domain) => hostname.endsWith(domain));
}
