import { expect } from 'chai';
import { z } from 'zod';
import type { Inquiry } from '../../bot/inquiry.ts';
import { type AnsweredFace, policyFace } from '../../bot/policyFace.ts';
import type { Asking } from '../../policy/consult.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import { combinations, SAID_OR_NOT } from '../support/cases.ts';
import { edition } from '../support/edition.ts';
import { rowOf } from '../support/planted.ts';

const strings = z.array(z.string());
const said = z.record(z.string(), z.string());

/** What machines rely on: these keys and no others. */
const ASKING = {
  status: z.literal('asking'),
  fact: z.string(),
  options: strings,
  facts: said,
  assumed: said,
};
const ANSWERED = {
  status: z.literal('answered'),
  edition: z.string(),
  outcome: z.string(),
  support: z.string(),
  rules: strings.nonempty(),
  title: z.string(),
  steps: strings,
  caveats: strings,
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })),
  passages: z.array(z.strictObject({ rule: z.string(), text: z.string(), place: z.string() })),
  facts: said,
  assumed: said,
};
/** What we give besides. */
const MORE = {
  notes: strings,
  later: strings,
  ask: strings,
  sureness: z.string(),
  readings: z.array(z.strictObject({ id: z.string(), text: z.string() })),
};
const contract = z.union([z.strictObject(ASKING), z.strictObject({ ...ANSWERED, ...MORE })]);

const azureThroughEa: Facts = { origin: 'ea', kind: 'usage-based', goal: 'support' };

describe('policyFace', () => {
  it('keeps to the contract for every combination of facts', () => {
    const faces = combinations(SAID_OR_NOT).map((facts) => policyFace(edition, inquiry(facts)));
    expect(faces.filter((face) => !contract.safeParse(face).success)).to.deep.equal([]);
    expect(new Set(faces.map(({ status }) => status))).to.have.lengthOf(2);
  });

  it('survives a trip through JSON unchanged', () => {
    for (const facts of [azureThroughEa, {}, { goal: 'sell-to-csp' } as const]) {
      const face = policyFace(edition, inquiry(facts));
      expect(JSON.parse(JSON.stringify(face))).to.deep.equal(face);
    }
  });

  describe('answered', () => {
    it('tells what was said and what was assumed', () => {
      expect(answered(azureThroughEa)).to.deep.include({
        status: 'answered',
        edition: edition.id,
        outcome: 'recreate-azure-subscription',
        support: 'explicit',
        rules: ['MC17-06', 'MC17-12'],
        facts: azureThroughEa,
        assumed: { cloud: 'public' },
      });
    });

    it('gives the passages of its rules and the readings of its row', () => {
      const face = answered(azureThroughEa);
      expect(face.passages.map(({ rule }) => rule)).to.deep.equal(face.rules);
      expect(face.readings.map(({ id }) => id)).to.deep.equal(['A7', 'A8', 'A11']);
    });

    it('gives for a refusal what is allowed instead', () => {
      const { instead } = rowOf(edition, 'sale-to-csp-partner');
      expect(answered({ goal: 'sell-to-csp' }).steps).to.deep.equal(instead.map(({ says }) => says.en));
    });

    it('gives the links of the procedure first, then see also, each page once', () => {
      const slugs = (facts: Facts) => answered(facts).links.map(({ url }) => url.split('/').at(-1));
      const more = [
        'work-with-other-partners',
        'indirect-reseller-tasks-in-partner-center',
        'indirect-provider-tasks-in-partner-center',
      ];
      expect(slugs({ origin: 'csp-partner', kind: 'usage-based' })).to.deep.equal([
        'request-a-relationship-with-a-customer',
        'switch-azure-subscriptions-to-a-different-partner',
        ...more,
      ]);
      expect(slugs({ goal: 'sell-to-csp' })).to.have.members(more);
    });

    it('speaks the language asked for', () => {
      const { verdict } = rowOf(edition, 'azure-from-named-channel');
      expect(answered(azureThroughEa).title).to.equal(verdict.en);
      const face = policyFace(edition, { ...inquiry(azureThroughEa), language: 'es' });
      expect(face).to.include({ title: verdict.es, sureness: edition.grades.explicit.es });
      expect(JSON.stringify(face)).to.contain('/es-es/').and.not.contain('/en-us/');
    });
  });

  describe('asking', () => {
    it('tells the next fact and its options', () => {
      expect(asking({ origin: 'ea', kind: 'license-based' })).to.deep.equal({
        status: 'asking',
        fact: 'goal',
        options: ['support', 'move'],
        facts: { origin: 'ea', kind: 'license-based' },
        assumed: { cloud: 'public' },
      });
    });

    it('tells the outcomes left when nobody is sure of the rest', () => {
      const face = asking({ origin: 'ea', goal: 'support' }, ['kind']);
      expect(Object.keys(face)).to.have.members([...Object.keys(ASKING), 'possible']);
      expect(face.possible).to.have.members([
        'request-reseller-relationship',
        'recreate-azure-subscription',
        'source-silent',
      ]);
    });
  });
});

function inquiry(facts: Facts, unsure: FactName[] = []): Inquiry {
  return { facts, unsure, language: 'en' };
}

function answered(facts: Facts): AnsweredFace {
  const face = policyFace(edition, inquiry(facts));
  if (face.status !== 'answered') throw new Error(`asks ${face.fact}`);
  return face;
}

function asking(facts: Facts, unsure?: FactName[]): Asking {
  const face = policyFace(edition, inquiry(facts, unsure));
  if (face.status !== 'asking') throw new Error(`answers ${face.outcome}`);
  return face;
}
