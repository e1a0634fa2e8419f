import { expect } from 'chai';
import { migrate } from '../../dialogs/migrate.ts';
import { newState, SHAPE, stateSchema } from '../../dialogs/state.ts';
import { editionSchema } from '../../policy/edition.ts';
import { edition } from '../support/edition.ts';
import { Talk } from '../support/talk.ts';

const LICENSES = { origin: 'ea', kind: 'license-based', goal: 'support' } as const;
const answered = () => new Talk().types('hi').chooses({ origin: 'ea' }).chooses({ kind: 'usage-based' });
const says = (talk: Talk) => talk.reply.leads.map(({ say }) => say);

describe('at the desk', () => {
  describe('steps', () => {
    it('are ticked by tap on the same card, in any order, and open again', () => {
      const talk = answered();
      const { revision } = talk.reply;
      talk.taps({ do: 'tick', step: 3, done: true }, { do: 'tick', step: 1, done: true });
      expect(talk.reply.ticked?.steps).to.deep.equal([1, 3]);
      expect(talk.reply.revision).to.equal(revision);
      expect(says(talk.taps({ do: 'tick', step: 2, done: true }))).to.deep.equal(['all-ticked']);
      talk.taps({ do: 'tick', step: 3, done: false });
      expect(talk.reply.ticked?.steps).to.deep.equal([1, 2]);
    });

    it('that come later are ticked with a word about those before', () => {
      const talk = answered().types('step 3 done');
      expect(talk.reply.leads).to.deep.equal([{ say: 'ticked-early', number: 3, total: 3, missing: [1, 2] }]);
      expect(says(talk.types('step 1 done'))).to.deep.equal(['ticked']);
    });

    it('are ticked in words, in both languages', () => {
      expect(answered().types('step 2 done').reply.ticked?.steps).to.deep.equal([2]);
      expect(answered().types('Paso 2: ¡hecho!', 'deshacer paso 2').reply.ticked?.steps).to.deep.equal([]);
    });

    it('count for their own answer alone, and are there again when it comes back', () => {
      const talk = answered().types('step 1 done');
      const { row } = talk.reply.ticked ?? {};
      talk.types('csp-partner', 'step 2 done');
      expect(talk.reply.ticked).to.deep.include({ steps: [2] });
      expect(talk.reply.ticked?.row).not.to.equal(row);
      expect(talk.types('back').reply.ticked).to.deep.equal({ row, steps: [1] });
    });

    it('that are not there are declined', () => {
      expect(says(answered().types('step 9 done'))).to.deep.equal(['no-step']);
      expect(says(new Talk().types('hi', 'step 1 done'))).to.deep.equal(['no-step']);
    });
  });

  it('tells what was tapped from what was typed', () => {
    const talk = new Talk().types('hi').chooses({ origin: 'ea' }).types('azure');
    expect(talk.reply.tapped).to.deep.equal(['origin']);
    expect(talk.types('open').reply.tapped).to.deep.equal([]);
  });

  describe('a visit', () => {
    const two = () => answered().types('another subscription').chooses({ origin: 'open' });

    it('keeps the case before, and goes back to it as it was left', () => {
      const talk = two();
      expect(talk.reply.visit.map(({ facts }) => facts.origin)).to.deep.equal(['ea', 'open']);
      const [first, second] = talk.reply.visit.map(({ case: id }) => id);
      talk.taps({ do: 'open', case: first ?? '' }).answers('recreate-azure-subscription');
      expect(talk.reply.visit.map(({ case: id }) => id)).to.deep.equal([first, second]);
      talk.taps({ do: 'open', case: second ?? '' }).asks('kind');
      expect(talk.reply.visit).to.have.length(2);
    });

    it('shows a case as it is now, not as it was left', () => {
      const talk = two();
      talk.taps({ do: 'open', case: talk.reply.visit[0]?.case ?? '' }).types('csp-partner');
      expect(talk.reply.visit[0]?.facts.origin).to.equal('csp-partner');
    });

    it('keeps what was ticked and understood of the case before', () => {
      const talk = new Talk().types('azure from ea', 'step 1 done', 'another subscription');
      expect(talk.reply.visit[0]?.ticked?.steps).to.deep.equal([1]);
      expect(talk.reply.visit[0]?.understood).to.include('kind');
    });

    it('ends with a new case', () => {
      expect(two().types('new case').reply.visit).to.have.length(1);
    });

    it('of a new customer takes in nothing of the one before, and the way back leads to all of it', () => {
      const talk = two().types('new case').chooses({ origin: 'advisor' });
      const origins = () => talk.reply.visit.map(({ facts }) => facts.origin);
      expect(origins()).to.deep.equal(['advisor']);
      talk.types('back', 'back');
      expect(origins()).to.deep.equal(['ea', 'open']);
    });

    it('is gone back to although a new case was asked for twice', () => {
      const talk = two().types('new case', 'new case', 'back');
      expect(talk.reply.visit.map(({ facts }) => facts.origin)).to.deep.equal(['ea', 'open']);
    });

    it('that was ended before the last one is not gone back to', () => {
      const talk = two().types('new case', 'advisor', 'new case', 'back', 'back', 'back');
      expect(talk.reply.visit.map(({ facts }) => facts.origin)).to.deep.equal(['open']);
    });

    it('is the same after a step back from another case of it', () => {
      const talk = two().types('another subscription', 'back');
      expect(talk.reply.visit.map(({ facts }) => facts.origin)).to.deep.equal(['ea', 'open']);
      expect(talk.types('back', 'back').reply.visit).to.have.length(2);
    });

    it('holds no case of which nothing was said', () => {
      const talk = answered().types('another subscription', 'another subscription', 'another subscription');
      expect(talk.reply.visit.filter(({ facts }) => facts.origin === undefined)).to.have.length(1);
    });

    it('knows no case of others', () => {
      expect(says(two().taps({ do: 'open', case: 'somebody' }))).to.deep.equal(['stale']);
    });
  });

  describe('what if', () => {
    it('shows two outcomes and changes nothing, until it is taken', () => {
      const talk = answered().taps({ do: 'compare', facts: { origin: 'csp-partner' } });
      expect(talk.reply.show).to.deep.equal({ view: 'compare', facts: { origin: 'csp-partner' } });
      expect(talk.reply.facts.origin).to.equal('ea');
      talk.taps({ do: 'agree' }).answers('switch-azure-partner');
      expect(talk.reply.tapped).to.include('origin');
    });

    it('is left without a change', () => {
      const talk = answered().types('what if it was another CSP');
      talk.types('no').answers('recreate-azure-subscription');
    });

    it('is asked in words, in both languages', () => {
      for (const words of ['what if it was open', '¿Y si fuera Open?', '¿qué pasaría si fuera open?'])
        expect(answered().types(words).reply.show, words).to.deep.equal({
          view: 'compare',
          facts: { origin: 'open' },
        });
      expect(says(answered().types('what if it was EA'))).to.deep.equal(['same']);
    });
  });

  it('speaks another language with the customer, whoever the case is of', () => {
    const talk = answered().types('el cliente habla español');
    expect([talk.reply.language, talk.reply.speaks]).to.deep.equal(['en', 'es']);
    expect(talk.types('new case').reply.speaks).to.equal('es');
    expect(talk.types('the customer speaks English').reply.speaks).to.equal('en');
  });

  it('gives the texts to copy', () => {
    expect(answered().types('copiar').reply.show.view).to.equal('copy');
  });

  it('gives a code that stands for the facts and nothing else', () => {
    const talk = answered().types('get a code');
    expect(talk.reply.leads).to.deep.equal([{ say: 'code', code: 'ABCDE-23456' }]);
    expect(talk.effects).to.deep.equal([
      {
        effect: 'keep-code',
        code: 'ABCDE-23456',
        facts: { origin: 'ea', kind: 'usage-based' },
        unsure: [],
        edition: null,
      },
    ]);
  });

  describe('a case that comes as a whole', () => {
    it('is answered at once, also as the very first thing', () => {
      for (const talk of [new Talk(), answered()]) {
        talk.turn({ kind: 'open', by: 'link', facts: LICENSES, unsure: [], edition: null });
        talk.answers('request-reseller-relationship');
        expect(talk.reply.leads).to.deep.equal([]);
      }
    });

    const opens = (talk: Talk, by: 'link' | 'code') =>
      talk.turn({ kind: 'open', by, facts: LICENSES, unsure: [], edition: null });

    it('begins a visit of its own, as the case of another customer', () => {
      for (const by of ['link', 'code'] as const) {
        const talk = opens(answered().types('another subscription').chooses({ origin: 'open' }), by);
        expect(says(talk)).to.deep.equal(by === 'code' ? ['opened'] : []);
        expect(talk.reply.visit.map(({ facts }) => facts.kind)).to.deep.equal(['license-based']);
      }
    });

    it('stays apart from the case that was open, also by the way back', () => {
      const talk = opens(answered(), 'code').types('back').answers('recreate-azure-subscription');
      expect(talk.reply.visit.map(({ facts }) => facts.kind)).to.deep.equal(['usage-based']);
    });

    it('leaves nothing to go back to, where nothing was said before', () => {
      expect(opens(new Talk(), 'link').reply.canGoBack).to.equal(false);
      expect(opens(new Talk().types('hi'), 'link').reply.canGoBack).to.equal(false);
    });

    it('of an older edition is answered by that edition, says so, and offers the one in use', () => {
      const older = editionSchema.parse({ ...edition, id: '2017-01-01', date: '2017-01-01', preview: false });
      older.rows = older.rows.map((row) => ({ ...row, outcome: 'not-covered' }));
      const talk = new Talk('en', [older]);
      talk.turn({ kind: 'open', by: 'link', facts: LICENSES, unsure: [], edition: '2017-01-01' });
      expect(says(talk)).to.deep.equal(['older-edition']);
      expect(talk.reply.edition).to.equal('2017-01-01');
      talk.types('todays policy').answers('request-reseller-relationship');
      expect(talk.reply.edition).to.equal(null);
    });

    it('under a code that is gone is declined', () => {
      expect(says(answered().turn({ kind: 'no-code' }))).to.deep.equal(['no-code']);
      expect(says(new Talk().turn({ kind: 'no-code' }))).to.deep.equal(['no-code']);
    });
  });

  it('brings along what the shape before stored', () => {
    const state = newState('c-1', 'en');
    const { edition: _, tapped: __, ticked: ___, ...place } = state.place;
    const { speaks: ____, visit: _____, ended: ______, ...rest } = state;
    const before = { ...rest, shape: 3, place, history: [place] };
    expect(stateSchema.parse(migrate(before))).to.deep.equal({
      ...state,
      shape: SHAPE,
      history: [state.place],
    });
  });
});
