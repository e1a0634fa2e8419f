import { plainReply } from '../../cards/plainReply.ts';
import { LEADS, type Lead } from '../../dialogs/lead.ts';
import { DELIVERIES, type Path, STATUSES } from '../../dialogs/person.ts';
import type { Reply, Show } from '../../dialogs/reply.ts';
import { showFor } from '../../dialogs/show.ts';
import { type Aside, newPlace } from '../../dialogs/state.ts';
import { consult } from '../../policy/consult.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../policy/facts.ts';
import { combinations, SAID_OR_NOT, subsets } from '../support/cases.ts';
import { edition } from '../support/edition.ts';

type Seen = { facts?: Facts; unsure?: FactName[]; aside?: Aside | null; leads?: Lead[]; misses?: number };

/** The reply to somebody in this place of a case, in English; other languages are set on a copy. */
export function replyIn({ facts = {}, unsure = [], aside = null, leads = [], misses = 0 }: Seen): Reply {
  const show = showFor(edition, { ...newPlace('c-1', facts), unsure, aside }, misses);
  return { ...plainReply(facts, 'en'), case: 'c-1', revision: 7, leads, show, unsure, canGoBack: true };
}

/** Nobody is told why before there is an answer. */
function isReachable({ show, facts, unsure }: Reply): boolean {
  return show.view !== 'why' || consult(edition, facts, unsure).status === 'answered';
}

const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;
const NOT_SAID = [undefined] as const;

/** Each outcome with few words, and one case that is still open. */
export const REPRESENTATIVES: Facts[] = [
  { goal: 'sell-to-csp' },
  { origin: 'ea', kind: 'neither' },
  { origin: 'other-licensing-program', kind: 'license-based' },
  { origin: 'ea', kind: 'license-based', goal: 'support' },
  { origin: 'advisor', kind: 'license-based', goal: 'move' },
  { origin: 'csp-partner', kind: 'license-based' },
  { origin: 'open', kind: 'usage-based' },
  { origin: 'microsoft-direct', kind: 'usage-based' },
  { origin: 'csp-partner', kind: 'usage-based' },
  { origin: 'third-party-non-csp', kind: 'usage-based' },
  { origin: 'syndication-partner' },
  { origin: 'ea', kind: 'usage-based', goal: 'sell-to-csp', cloud: 'other' },
  { origin: 'ea' },
];

const everyCloudAndRole = combinations({
  origin: NOT_SAID,
  kind: NOT_SAID,
  goal: NOT_SAID,
  cloud: SAID_OR_NOT.cloud,
  role: SAID_OR_NOT.role,
}).flatMap((more) => REPRESENTATIVES.map((facts) => ({ ...more, ...facts })));
const everySellerKindAndGoal = combinations({ ...SAID_OR_NOT, cloud: NOT_SAID, role: NOT_SAID });

const asides: Aside[] = [
  { see: 'why' },
  { see: 'changes' },
  { see: 'copy' },
  { see: 'compare', facts: { origin: 'csp-partner' } },
  { see: 'compare', facts: { kind: 'license-based' } },
  { see: 'opinion' },
  ...FACT_NAMES.map((fact) => ({ see: 'fact', fact }) as const),
  ...(['sellers', 'partners'] as const).flatMap((screen) =>
    [true, false].map((changing) => ({ see: 'sellers', screen, changing }) as const),
  ),
];

const path: Path = [
  { fact: 'origin', value: 'open' },
  { fact: 'kind', value: null },
  { fact: 'origin', value: 'ea' },
];
const standings = [
  null,
  ...STATUSES.flatMap((status) => DELIVERIES.map((delivery) => ({ status, delivery }))),
];
/** Everybody who can be asked, and every way that can stand. */
const persons: Show[] = [
  ...standings.map((standing) => ({ view: 'person', to: { by: 'team' }, standing, path }) as const),
  ...[path, []].map((steps) => {
    const to = { by: 'email', address: 'help@example.com' } as const;
    return { view: 'person', to, standing: null, path: steps } as const;
  }),
  { view: 'person', to: null, standing: null, path: [] },
];

const leads: Lead[] = LEADS.map((say) => (say === 'noted' ? { say, fact: 'origin' } : { say }));

/** A broad set: answers and questions, each with every look aside, everything unsure, and everything said before. */
export const REPLIES: Reply[] = [
  ...everyCloudAndRole.map((facts) => replyIn({ facts })),
  ...everySellerKindAndGoal.map((facts) => replyIn({ facts })),
  ...REPRESENTATIVES.flatMap((facts) => asides.map((aside) => replyIn({ facts, aside }))),
  ...asides.map((aside) => replyIn({ facts: { origin: 'ea' }, aside, misses: 2 })),
  ...subsets(['origin', 'kind', 'goal']).flatMap((unsure) =>
    REPRESENTATIVES.map((facts) => ({ ...replyIn({ facts, unsure }), canGoBack: unsure.length > 0 })),
  ),
  ...leads.flatMap((lead) =>
    [{ origin: 'ea' } as const, AZURE_EA].map((facts) => replyIn({ facts, leads: [lead, { say: 'hello' }] })),
  ),
  { ...replyIn({}), canGoBack: false },
  ...REPRESENTATIVES.map((facts): Reply => ({ ...replyIn({ facts }), show: { view: 'erase' } })),
  ...REPRESENTATIVES.flatMap((facts) => persons.map((show) => ({ ...replyIn({ facts }), show }))),
].filter(isReachable);

/** Replies of every view, to be rendered once more where somebody can be asked. */
export const WITH_SOMEBODY_TO_ASK: Reply[] = [
  ...REPRESENTATIVES.flatMap((facts) =>
    [null, ...asides].map((aside) => ({ ...replyIn({ facts, aside, misses: 2 }), waiting: aside ? 0 : 1 })),
  ),
  ...REPRESENTATIVES.map((facts) => replyIn({ facts })),
  replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] }),
].filter(isReachable);
