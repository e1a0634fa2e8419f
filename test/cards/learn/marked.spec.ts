import { expect } from 'chai';
import { markedView } from '../../../cards/learn/marked.ts';
import { saidTo } from '../../../cards/learn/policyLines.ts';
import { sceneOf } from '../../../cards/scene.ts';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import { type Exercise, optionsOf } from '../../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../../dialogs/learn/makeExercise.ts';
import { mark } from '../../../dialogs/learn/mark.ts';
import { stepOf } from '../../../dialogs/reply.ts';
import { type Answered, consult } from '../../../policy/consult.ts';
import { OUTCOMES, type Outcome } from '../../../policy/edition.ts';
import { type Facts, LANGUAGES, type Language } from '../../../policy/facts.ts';
import { standingRules } from '../../../policy/standing.ts';
import { combinations, SAID_OR_NOT } from '../../support/cases.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';
import { translators } from '../../support/talk.ts';
import { replyIn } from '../replies.ts';

const EA_AZURE: Facts = { origin: 'ea', kind: 'usage-based' };
const about = { rule: 'MC17-12', seed: 3 };

const answers = combinations(SAID_OR_NOT).flatMap((facts) => {
  const consultation = consult(edition, facts);
  return consultation.status === 'answered' ? [consultation] : [];
});

function sceneIn(language: Language) {
  const reply = { ...replyIn({}), language };
  return sceneOf(reply, { edition, editionOf: () => edition, translate: translators, stepOf });
}

/** Everything that stands on the card once this is picked, by its headings. */
function marks(exercise: Exercise, picked: string[], language: Language = 'en') {
  const marked = mark(edition, exercise, picked);
  const where = { kind: 'practice', number: 1, total: 10 } as const;
  const show = { view: 'marked', where, exercise, marked, right: 0, isLast: false } as const;
  const { sections } = markedView(sceneIn(language), show);
  return new Map(sections.map(({ heading, items }) => [heading, items.map(({ text }) => text)]));
}

function claimOf({ facts }: Answered, claim: Outcome): Exercise {
  return { ask: 'claim', ...about, facts, claim };
}

describe('the explanation of an answer', () => {
  for (const language of LANGUAGES) {
    it(`tells two outcomes apart wherever their verdicts read the same, in ${language}`, () => {
      const scene = sceneIn(language);
      const outcomes = new Map<string, Set<Outcome>>();
      for (const { facts, outcome } of answers) {
        const said = saidTo(scene, facts)
          .map(({ text }) => text)
          .join('\n');
        outcomes.set(said, (outcomes.get(said) ?? new Set()).add(outcome));
      }
      expect([...outcomes].filter(([, of]) => of.size > 1)).to.deep.equal([]);
    });

    it(`gives the lines that belong to the answer, and sets what is right against a false claim, in ${language}`, () => {
      for (const answered of answers.filter((_, index) => index % 7 === 0)) {
        const scope = { ...answered.assumed, ...answered.facts };
        const claim = OUTCOMES.find((other) => other !== answered.outcome) ?? answered.outcome;
        const text = [...marks(claimOf(answered, claim), ['true'], language).values()].flat().join('\n');
        expect(text).to.contain(edition.outcomes[claim][language]);
        expect(text).to.contain(edition.outcomes[answered.outcome][language]);
        for (const { says, when, unless } of answered.row.notes)
          if (!when && !unless) expect(text, JSON.stringify(scope)).to.contain(says[language]);
      }
    });
  }

  it('says that direct Azure is confirmed first, where a new subscription was taken for the whole answer', () => {
    const exercise: Exercise = {
      ask: 'claim',
      ...about,
      facts: { origin: 'microsoft-direct', kind: 'usage-based' },
      claim: 'recreate-azure-subscription',
    };
    const lines = marks(exercise, ['true']).get('What the policy says') ?? [];
    expect(lines.join(' ')).to.contain('New Azure subscription, after confirming');
    expect(lines.join(' ')).to.contain('confirm with Partner Center support before the last step');
  });

  it('shows what was claimed, and two customers under their headings', () => {
    const claim = marks({ ask: 'claim', ...about, facts: EA_AZURE, claim: 'not-covered' }, ['true']);
    expect(claim.get('What was asked')?.join()).to.contain('Not covered by multichannel');
    const which = marks(
      {
        ask: 'which',
        ...about,
        facts: EA_AZURE,
        other: { facts: { ...EA_AZURE, origin: 'csp-partner' }, seed: 4 },
        outcome: 'switch-azure-partner',
      },
      ['first'],
    );
    expect([...which.keys()].slice(0, 3)).to.deep.equal([
      'First customer',
      'Second customer',
      'What was asked',
    ]);
  });

  it('holds the order that was given against the right one', () => {
    const options = ['step-3', 'step-1', 'step-2'];
    const order = marks({ ask: 'order', ...about, facts: EA_AZURE, options }, ['step-3', 'step-1']);
    expect(order.get('Your order')?.[0]).to.match(/^Step 1: Last of all/);
    expect(order.get('What the policy says')?.[0]).to.match(/^Step 1: Create/);
    expect(marks({ ask: 'order', ...about, facts: EA_AZURE, options }, []).has('Your order')).to.equal(false);
  });
});

describe('the rules below an answer', () => {
  const exercises = curriculumOf(edition).rules.flatMap((rule, index) => {
    const random = seeded(index + 50);
    return Array.from({ length: 60 }, () =>
      makeExercise(edition, rule, () => ({ right: 0, wrong: 0 }), random),
    );
  });
  const rulesIn = (shown: Map<string, string[]>) =>
    [...shown.values()].flat().flatMap((text) => text.match(/MC17-\d\d(?= · )/g) ?? []);

  it('are those that decide, the trained one among them, and three at most', () => {
    for (const exercise of exercises) {
      const picked = [optionsOf(exercise)[0] ?? ''];
      const rules = rulesIn(marks(exercise, picked));
      const { holding, depending } = standingRules(edition, mark(edition, exercise, picked).facts);
      expect(rules.length).to.equal(Math.min(3, holding.length + depending.length));
      expect([...holding, ...depending]).to.include.members(rules);
      expect(rules, JSON.stringify(exercise)).to.include(exercise.rule);
    }
  });

  it('decide only where nothing is open', () => {
    const open = marks(
      { ask: 'missing', rule: 'MC17-10', seed: 1, facts: { origin: 'ea', kind: 'license-based' } },
      ['none'],
    );
    expect(open.has('The rules that decide')).to.equal(false);
    expect(open.get('Rules that may decide, depending on that')?.join()).to.match(/MC17-06.*MC17-10/);
    const unrelated = marks({ ask: 'missing', rule: 'MC17-15', seed: 1, facts: { origin: 'ea' } }, ['kind']);
    expect(rulesIn(unrelated)).not.to.include('MC17-15');
  });

  it('are said not to name what the page is silent about', () => {
    const facts: Facts = { origin: 'other-licensing-program', kind: 'license-based', goal: 'support' };
    const silent = marks({ ask: 'claim', ...about, rule: 'MC17-07', facts, claim: 'source-silent' }, [
      'true',
    ]);
    expect(silent.get('What we read on the page')?.at(-1)).to.equal('Nothing of what was read names it.');
    expect(rulesIn(silent)).to.include('MC17-07').and.to.have.length(3);
  });
});

describe('what is not missing', () => {
  const missing = (facts: Facts, picked: string) =>
    marks({ ask: 'missing', ...about, facts }, [picked])
      .get('What the policy says')
      ?.join(' ') ?? '';

  it('is explained by the fact that makes it indifferent', () => {
    expect(missing(EA_AZURE, 'goal')).to.contain(
      'With "Azure, pay as you go" (Kind) it makes no difference what is wanted.',
    );
    expect(missing({ goal: 'sell-to-csp', kind: 'license-based' }, 'origin')).to.contain(
      'With "Sell to another CSP partner" (Goal) it makes no difference where it was bought.',
    );
  });

  it('is said to be known where the story tells it', () => {
    expect(missing({ origin: 'ea', kind: 'license-based' }, 'origin')).to.contain(
      'What you chose is known already — Bought: EA.',
    );
    // The outcomes follow the fact on which they depend.
    expect(missing({ origin: 'ea', kind: 'license-based' }, 'origin')).to.match(
      /The answer: What is wanted\. Depending on that/,
    );
  });
});
