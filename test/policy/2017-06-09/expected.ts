import type { Grade, Outcome } from '../../../policy/edition.ts';
import type { FactName, Facts, FactValue } from '../../../policy/facts.ts';
import { VALUES } from '../../support/cases.ts';
import type { Cell, Expectations, Expected } from '../expectations.ts';

// The outcome table, cell by cell, read from the source and written without a look at the edition.
// Rules are the last two digits of MC17-nn.

type Seller = Exclude<FactValue<'origin'>, 'syndication-partner'>;

const sale = cell('resale-refused', 'explicit', '15 16 17');
const unlistedCloud = cell('out-of-scope-cloud', 'excluded', '01');
const syndication = cell('not-covered', 'excluded', '07');
const neitherKind = cell('source-silent', 'silent', '10 12 13');

const licenseSupport: Record<Seller, Cell> = {
  'microsoft-direct': cell('request-reseller-relationship', 'explicit', '03 10 11'),
  advisor: cell('request-reseller-relationship', 'explicit', '04 10 11'),
  open: cell('request-reseller-relationship', 'explicit', '05 10 11'),
  ea: cell('request-reseller-relationship', 'explicit', '06 10 11'),
  'third-party-non-csp': cell('request-reseller-relationship', 'explicit', '07 10 11'),
  'csp-partner': cell('wait-or-cancel', 'explicit', '08 09'),
  'other-licensing-program': cell('source-silent', 'silent', '03 04 05 06 07'),
};

const licenseMove: Record<Seller, Cell> = {
  'microsoft-direct': cell('wait-or-cancel', 'general', '03 08 09'),
  advisor: cell('wait-or-cancel', 'general', '04 08 09'),
  open: cell('wait-or-cancel', 'general', '05 08 09'),
  ea: cell('wait-or-cancel', 'general', '06 08 09'),
  'third-party-non-csp': cell('wait-or-cancel', 'explicit', '07 08 09'),
  'csp-partner': cell('wait-or-cancel', 'explicit', '08 09'),
  'other-licensing-program': cell('source-silent', 'silent', '03 04 05 06 07'),
};

const usageEitherGoal: Record<Seller, Cell> = {
  'microsoft-direct': cell('recreate-azure-confirm-first', 'by-example', '03 12'),
  advisor: cell('recreate-azure-subscription', 'explicit', '04 12'),
  open: cell('recreate-azure-subscription', 'explicit', '05 12'),
  ea: cell('recreate-azure-subscription', 'explicit', '06 12'),
  'third-party-non-csp': cell('confirm-azure-row', 'ambiguous', '07 12 13'),
  'csp-partner': cell('switch-azure-partner', 'explicit', '13 14'),
  'other-licensing-program': cell('recreate-azure-confirm-first', 'by-example', '12'),
};

/** The sellers for whose licenses it matters whether the goal is support or a move. */
const goalMatters: readonly Seller[] = ['microsoft-direct', 'advisor', 'open', 'ea', 'third-party-non-csp'];

/** What is asked for and offered, and what is taken for what was not said. */
export const defaults: Expectations['defaults'] = {
  options: { origin: VALUES.origin, kind: VALUES.kind, goal: ['support', 'move'] },
  assumed: { cloud: 'public' },
  whenUnsure: { goal: 'support' },
};

/** What is to happen when `facts` have been said and the person is not sure of `unsure`. */
export function expected(facts: Facts, unsure: readonly FactName[] = []): Expected {
  const taken: Facts = unsure.includes('goal') && !facts.goal ? { ...facts, goal: 'support' } : facts;
  const answer = answerTo(taken);
  if (answer) return { status: 'answered', ...answer };

  const open = openQuestions(taken);
  const askable = open.find((fact) => !unsure.includes(fact));
  if (askable) return { status: 'asking', fact: askable };
  const [first] = open;
  if (!first) throw new Error(`neither an answer nor a question for ${JSON.stringify(facts)}`);
  return { status: 'asking', fact: first, possible: reachable(taken) };
}

/** The cell that the facts lead to, or undefined while they do not. */
function answerTo({ goal, cloud, origin, kind }: Facts): Cell | undefined {
  if (goal === 'sell-to-csp') return sale;
  if (cloud === 'other') return unlistedCloud;
  if (origin === 'syndication-partner') return syndication;
  if (!origin || !kind) return undefined;
  if (kind === 'neither') return neitherKind;
  if (kind === 'usage-based') return usageEitherGoal[origin];
  if (goal === 'move') return licenseMove[origin];
  if (goal === 'support' || !goalMatters.includes(origin)) return licenseSupport[origin];
  return undefined;
}

/** What is still to be found out before there is an answer, in the order of asking. */
function openQuestions({ goal, origin, kind }: Facts): FactName[] {
  const open: FactName[] = [];
  if (!origin) open.push('origin');
  if (!kind) open.push('kind');
  const maybeLicense = !kind || kind === 'license-based';
  const maybeMatters = !origin || (goalMatters as readonly string[]).includes(origin);
  if (!goal && maybeLicense && maybeMatters) open.push('goal');
  return open;
}

/** The outcomes of every case that `facts` leave possible. A sale is said, never a possibility. */
function reachable(facts: Facts): Outcome[] {
  const outcomes = new Set<Outcome>();
  for (const origin of VALUES.origin) {
    for (const kind of VALUES.kind) {
      for (const goal of ['support', 'move'] as const) {
        const end = answerTo({ origin, kind, goal, ...facts });
        if (end) outcomes.add(end.outcome);
      }
    }
  }
  return [...outcomes];
}

function cell(outcome: Outcome, support: Grade, rules: string): Cell {
  return { outcome, support, rules: rules.split(' ').map((rule) => `MC17-${rule}`) };
}
