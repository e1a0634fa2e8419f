import type { Facts, FactValue } from '../../../policy/facts.ts';
import type { Part } from './contents.ts';
import { pages } from './slugs.ts';
import { told } from './told.ts';

type Seller = FactValue<'origin'>;
type Goal = FactValue<'goal'> | undefined;

const STILL = 'nothing-moves-by-itself';
const LICENSE = 'license-no-switch; nothing-moves-by-itself';
const RECREATE = 'create; enter-details; cancel';
const CANCEL_LAST = 'azure-cancel-last; nothing-moves-by-itself';
const APPLIES = 'multichannel-applies';

const asksOnly: Part = {
  steps: 'check; ask',
  notes: 1,
  caveats: 0,
  later: '',
  ask: false,
  holds: STILL,
  told: [],
  promises: 'nothing',
};

/** What the page leaves out: nothing is promised, and the last thing to do is to ask. */
export const unanswered = {
  // 21Vianet had an edition of its own, which is a caveat.
  cloud: { ...asksOnly, caveats: 1, told: [told.notThisCloud] },
  syndication: { ...asksOnly, notes: 0, later: '2024-04', told: [told.notCovered] },
  kind: { ...asksOnly, told: [told.neitherYesNorNo] },
  program: { ...asksOnly, steps: 'ask; check', later: '2024-04', told: [told.neitherYesNorNo] },
} satisfies Record<string, Part>;

/** MC17-15 to 17. That the two-tier model is not forbidden is always said. */
export function sale({ cloud, kind }: Facts): Part {
  const more = [
    ...(cloud === 'other' ? [told.noPermissionElsewhere] : []),
    ...(kind === 'neither' ? [told.onlineServices] : []),
  ];
  return {
    steps: '',
    notes: 1 + more.length,
    caveats: 1,
    later: '2020-11-30',
    ask: true,
    holds: '',
    told: [told.refusal, told.twoTierModel, ...more],
    promises: 'something',
  };
}

export function license(origin: Seller, goal: Goal): Part {
  if (origin === 'other-licensing-program') return unanswered.program;
  if (origin === 'csp-partner') return licenseFromPartner(goal);
  const common = { caveats: 1, ask: false, holds: `${LICENSE.replace(';', `; ${APPLIES};`)}` } as const;
  const ask = `request-relationship > ${pages.relationship}`;
  if (goal === 'move') {
    return {
      ...common,
      steps: `${ask}; wait-or-cancel; move > ${pages.transition}`,
      notes: 0,
      later: '2024-04',
      told: [told.supportNow, told.waitOrCancel],
      promises: 'something',
    };
  }
  const changedSince: readonly Seller[] = ['advisor', 'open', 'third-party-non-csp'];
  return {
    ...common,
    steps: `${ask}; request-relationship; check`,
    notes: 2,
    later: changedSince.includes(origin) ? '2024-04' : '',
    told: [told.relationship, told.staysThere],
    promises: 'something',
  };
}

function licenseFromPartner(goal: Goal): Part {
  const alongside = goal === 'move' ? [] : [told.notAlongside];
  return {
    steps: `wait-or-cancel; move > ${pages.transition}`,
    notes: alongside.length,
    caveats: 1,
    later: '2024-04',
    ask: false,
    holds: LICENSE,
    told: [told.waitOrCancel, ...alongside],
    promises: 'something',
  };
}

export function azure(origin: Seller, goal: Goal): Part {
  const inPlace = goal === 'move' ? [] : [told.notInPlace];
  const recreate: Part = {
    steps: RECREATE,
    notes: 1 + inPlace.length,
    caveats: 1,
    later: '',
    ask: true,
    holds: `${CANCEL_LAST.replace(';', `; ${APPLIES};`)}`,
    told: [told.recreate, ...inPlace],
    promises: 'something',
  };
  if (origin === 'microsoft-direct') return { ...recreate, told: [...recreate.told, told.suchAs] };
  if (origin === 'other-licensing-program') {
    return {
      ...recreate,
      later: '2024-04',
      holds: CANCEL_LAST,
      told: [...recreate.told, told.programNotNamed],
    };
  }
  if (origin === 'third-party-non-csp') {
    const steps = 'create; enter-details; ask; cancel';
    return { ...recreate, steps, later: '2024-04', told: [told.whichRow, ...inPlace] };
  }
  if (origin === 'csp-partner') return switchToUs(goal);
  // The transfer from EA to CSP is documented beside the page since 2020.
  return { ...recreate, notes: inPlace.length, ask: false, later: origin === 'ea' ? '2020-01' : '' };
}

function switchToUs(goal: Goal): Part {
  const notInPlace = goal === 'move' ? [] : [told.switchOnly];
  return {
    steps: `request-relationship > ${pages.relationship}; switch > ${pages.switch}; switch; switch; check`,
    notes: 1 + notInPlace.length,
    caveats: 1,
    later: '2022',
    ask: false,
    holds: STILL,
    told: [told.switchable, ...notInPlace],
    promises: 'a switch',
  };
}
