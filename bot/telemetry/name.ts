/** What this service is called where several report to one place. */
export const NAME = 'multichannel-policy-assistant';
