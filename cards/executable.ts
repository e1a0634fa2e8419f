import type { AdaptiveCard, Execute, Submit } from './card.ts';

/**
 * A copy of a card whose taps are answered in its place, as Teams can do. A client that is too old for that submits
 * the same, and is answered by a message.
 */
export function executable(card: AdaptiveCard): AdaptiveCard {
  return copied(card) as AdaptiveCard; // a copy has the shape of what it was copied from
}

function copied(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(copied);
  if (typeof part !== 'object' || part === null) return part;
  if (isSubmit(part)) return executeFor(part);
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copied(inner)]));
}

function executeFor(submit: Submit): Execute {
  return { ...submit, type: 'Action.Execute', verb: 'tap', fallback: submit };
}

function isSubmit(part: object): part is Submit {
  return 'type' in part && part.type === 'Action.Submit';
}
