import type { FactName } from '../policy/facts.ts';
import type { Choice } from './reply.ts';

/** Which list of sellers is on the screen: the first one, the ones behind it, or everybody who is some partner. */
export type SellerScreen = 'first' | 'sellers' | 'partners';

const BEHIND = ['third-party-non-csp', 'syndication-partner', 'other-licensing-program'];
const FIRST_BEHIND_PARTNERS = 'csp-partner';

/** All options as lines to tap, what somebody's words suggest first. */
export function suggestedFirst(options: readonly string[], suggested: readonly string[]): Choice[] {
  return [...suggested, ...options.filter((option) => !suggested.includes(option))].map(optionChoice);
}

/** The lines to tap for a question. Sellers stand on two screens, so that neither is longer than a phone's. */
export function choicesFor(fact: FactName, options: readonly string[], screen: SellerScreen): Choice[] {
  if (fact !== 'origin') return options.map(optionChoice);
  const behind = options.filter((option) => BEHIND.includes(option)).map(optionChoice);
  switch (screen) {
    case 'sellers':
      return behind;
    case 'partners':
      return [optionChoice(FIRST_BEHIND_PARTNERS), ...behind];
    case 'first': {
      const first = options.filter((option) => !BEHIND.includes(option)).map(optionChoice);
      return [...first, { sellers: 'sellers' }];
    }
  }
}

function optionChoice(option: string): Choice {
  return { option };
}
