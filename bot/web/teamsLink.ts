import type { Cloud } from '../access/cloudConfig.ts';

/** Opens a chat with the bot in Teams, for whoever has the app. An app id is no secret: everybody's Teams knows it. */
export function teamsLink(appId: string, cloud: Cloud): string {
  const host = cloud === 'us-government' ? 'gov.teams.microsoft.us' : 'teams.microsoft.com';
  return `https://${host}/l/chat/0/0?users=28:${encodeURIComponent(appId)}`;
}
