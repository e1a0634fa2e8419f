import type { Facts } from '../../../policy/facts.ts';
import type { Contents, Phrase } from '../contents.ts';
import { azure, license, sale, unanswered } from './answers.ts';
import { pages } from './slugs.ts';

/** What belongs to a seller, a kind and a goal; what comes with the cloud and the role is added to it. */
export type Part = Pick<Contents, 'steps' | 'notes' | 'caveats' | 'later' | 'ask' | 'holds'> & {
  told: Phrase[];
  /** Whether the procedure is one that a cloud's own page contradicts: a switch is contradicted twice. */
  promises: 'nothing' | 'something' | 'a switch';
};

/** What an answer is made of, as domain.md §1 and design.md have it. */
export function contents(facts: Facts): Contents {
  const { promises, ...part } = partFor(facts);
  return {
    ...part,
    instead: facts.goal === 'sell-to-csp' ? insteadOfASale(facts) : '',
    seeAlso: [pages.others, ...rolePages(facts)].join('; '),
    conflicts: conflicts(facts, promises),
  };
}

function partFor(facts: Facts): Part {
  const { goal, cloud, origin, kind } = facts;
  if (goal === 'sell-to-csp') return sale(facts);
  if (cloud === 'other') return unanswered.cloud;
  if (origin === 'syndication-partner') return unanswered.syndication;
  if (kind === 'neither') return unanswered.kind;
  if (!origin || !kind) throw new Error(`there is no answer to ${JSON.stringify(facts)}`);
  return kind === 'usage-based' ? azure(origin, goal) : license(origin, goal);
}

/** A role that is not known has the pages of both. */
function rolePages({ role }: Facts): string[] {
  return [
    ...(role === undefined || role === 'indirect-reseller' ? [pages.resellers] : []),
    ...(role === undefined || role === 'indirect-provider' ? [pages.providers] : []),
  ];
}

function insteadOfASale(facts: Facts): string {
  return [...rolePages(facts).reverse(), pages.others].join('; ');
}

/** CF-1 is about US Government, CF-2 about Germany, CF-3 about the switch in either; see domain.md §1.2. */
function conflicts({ cloud }: Facts, promises: Part['promises']): string {
  const own = cloud === 'us-government' ? '1 CF-1' : cloud === 'germany' ? '1 CF-2' : '';
  if (!own || promises === 'nothing') return '';
  return promises === 'a switch' ? `${own}; 2 CF-3` : own;
}
