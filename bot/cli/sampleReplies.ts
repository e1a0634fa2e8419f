import { plainReply } from '../../cards/plainReply.ts';
import type { Lead } from '../../dialogs/lead.ts';
import type { AskedPerson, Reply, Show } from '../../dialogs/reply.ts';
import { showFor } from '../../dialogs/show.ts';
import { type Aside, newPlace, type Place } from '../../dialogs/state.ts';
import type { Edition } from '../../policy/edition.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import { sampleLessons } from './sampleLessons.ts';

export type Sample = { name: string; reply: Reply };
type Seen = {
  facts?: Facts;
  unsure?: FactName[];
  aside?: Aside;
  leads?: Lead[];
  misses?: number;
  erasing?: true;
  asked?: Omit<AskedPerson, 'view' | 'path'>;
};

const AZURE_EA: Facts = { origin: 'ea', kind: 'usage-based' };
const LICENSES: Facts = { origin: 'advisor', kind: 'license-based' };

const SEEN: Record<string, Seen> = {
  welcome: {},
  'question: sellers': { aside: { see: 'sellers', screen: 'sellers', changing: false } },
  'question: kind, after a stale tap': { facts: { origin: 'ea' }, leads: [{ say: 'stale' }] },
  'question: goal, after help': { facts: LICENSES, leads: [{ say: 'help' }] },
  'question: changing origin': { facts: AZURE_EA, aside: { see: 'fact', fact: 'origin' } },
  'question: changing cloud': { facts: AZURE_EA, aside: { see: 'fact', fact: 'cloud' } },
  'question: role, put simply': { facts: AZURE_EA, aside: { see: 'fact', fact: 'role' }, misses: 2 },
  'answer: relationship': { facts: { ...LICENSES, goal: 'support', role: 'direct-partner' } },
  'answer: wait or cancel': { facts: { ...LICENSES, goal: 'move' } },
  'answer: recreate': { facts: AZURE_EA, leads: [{ say: 'noted', fact: 'kind' }] },
  'answer: recreate, confirm first': { facts: { origin: 'microsoft-direct', kind: 'usage-based' } },
  'answer: switch, US Government': {
    facts: { origin: 'csp-partner', kind: 'usage-based', cloud: 'us-government', role: 'indirect-provider' },
  },
  'answer: ambiguous': { facts: { origin: 'third-party-non-csp', kind: 'usage-based' } },
  'answer: silent': { facts: { origin: 'other-licensing-program', kind: 'license-based' } },
  'answer: not covered': { facts: { origin: 'syndication-partner', kind: 'license-based' } },
  'answer: cloud not listed': { facts: { ...LICENSES, cloud: 'other' } },
  refusal: { facts: { goal: 'sell-to-csp', role: 'indirect-reseller' } },
  'holding: origin': { facts: { kind: 'usage-based' }, unsure: ['origin'] },
  'holding: kind': { facts: { origin: 'ea' }, unsure: ['kind', 'goal'] },
  'why: ambiguous': { facts: { origin: 'third-party-non-csp', kind: 'usage-based' }, aside: { see: 'why' } },
  'why: silent': {
    facts: { origin: 'other-licensing-program', kind: 'license-based' },
    aside: { see: 'why' },
  },
  changes: { facts: AZURE_EA, aside: { see: 'changes' } },
  compare: { facts: AZURE_EA, aside: { see: 'compare', facts: { origin: 'csp-partner' } } },
  'compare: still open': { facts: AZURE_EA, aside: { see: 'compare', facts: { kind: 'license-based' } } },
  copy: {
    facts: { ...LICENSES, goal: 'support' },
    aside: { see: 'copy' },
    leads: [{ say: 'code', code: 'ABCDE-23456' }],
  },
  opinion: { facts: AZURE_EA, aside: { see: 'opinion' } },
  'answer: rated': { facts: AZURE_EA, leads: [{ say: 'rated' }] },
  erase: { facts: AZURE_EA, erasing: true },
  'person: nothing sent yet': { facts: AZURE_EA, asked: { to: { by: 'team' }, standing: null } },
  'person: unconfirmed': {
    facts: AZURE_EA,
    asked: { to: { by: 'team' }, standing: { status: 'open', delivery: 'unconfirmed' } },
  },
  'person: by e-mail': {
    facts: AZURE_EA,
    asked: { to: { by: 'email', address: 'help@example.com' }, standing: null },
  },
};

/** One reply for every kind of card, and for what makes a card look different. */
export function sampleReplies(edition: Edition): Sample[] {
  const ordinary = Object.entries(SEEN).map(([name, seen]) => ({ name, reply: replyFor(edition, seen) }));
  const lessons = sampleLessons(edition).map(({ name, show }) => ({
    name,
    reply: { ...replyFor(edition, {}), show, canGoBack: true },
  }));
  return [...ordinary, ...lessons];
}

function replyFor(
  edition: Edition,
  { facts = {}, unsure = [], aside, leads = [], misses = 0, erasing, asked }: Seen,
): Reply {
  const place: Place = { ...newPlace('sample', facts), unsure, aside: aside ?? null };
  const path = [{ fact: 'origin', value: 'ea' } as const];
  const seen: Show = erasing ? { view: 'erase' } : showFor(edition, place, misses);
  const show: Show = asked ? { view: 'person', ...asked, path } : seen;
  const canGoBack = show.view !== 'question' || !show.welcome;
  return { ...plainReply(facts, 'en'), case: place.case, revision: 1, leads, show, unsure, canGoBack };
}
