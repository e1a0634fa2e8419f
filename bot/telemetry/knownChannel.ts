const CHANNELS = new Set([
  'directline',
  'email',
  'emulator',
  'facebook',
  'groupme',
  'line',
  'msteams',
  'outlook',
  'skype',
  'slack',
  'sms',
  'telegram',
  'webchat',
]);

/** The channel's name if it is one we have heard of: what else stands there is the sender's own text. */
export function knownChannel(channelId: string): string {
  return CHANNELS.has(channelId) ? channelId : 'other';
}
