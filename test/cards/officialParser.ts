import { createRequire } from 'node:module';

type Event = { message: string };
type Context = { eventCount: number; getEventAt(index: number): Event };
type Official = {
  SerializationContext: new () => Context;
  AdaptiveCard: {
    new (): {
      hostConfig: unknown;
      parse(card: unknown, context: Context): void;
      validateProperties(): { validationEvents: Event[] };
    };
    langProperty: { regEx: RegExp };
  };
  HostConfig: new (settings: { actions: { maxActions: number } }) => unknown;
};

// The package's entry cannot be loaded on Node 20, and its types do not compile here: this is what we use of it.
const official: Official = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Six actions are what Teams shows, and our own page. */
const HOST = new official.HostConfig({ actions: { maxActions: 6 } });

/** Everything that Microsoft's own parser has to say against a card. */
export function officialFaults(card: unknown): string[] {
  const context = new official.SerializationContext();
  const parsed = new official.AdaptiveCard();
  parsed.hostConfig = HOST;
  official.AdaptiveCard.langProperty.regEx.lastIndex = 0; // it is a /g expression, so it refuses every other "en"
  parsed.parse(card, context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...whileParsing, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}
