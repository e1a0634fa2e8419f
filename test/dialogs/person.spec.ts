import { expect } from 'chai';
import type { Addressed, Standing } from '../../dialogs/person.ts';
import { MOST_HANDED_OVER } from '../../dialogs/state.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { Talk, translators } from '../support/talk.ts';

const TEAM: Addressed = { by: 'team' };
const EMAIL: Addressed = { by: 'email', address: 'help@example.com' };

/** Somebody in a conversation where a person can be asked, and what is known of the cases handed over. */
function talkWith(person: Addressed | null, language: Language = 'en') {
  const talk = new Talk(language);
  const standings = new Map<string, Standing>();
  Object.assign(talk.world, { person, standingOf: (id: string) => standings.get(id) });
  const handOvers = () => talk.effects.flatMap((effect) => (effect.effect === 'hand-over' ? [effect] : []));
  return { talk, standings, handOvers };
}

describe('asking a person', () => {
  const ways: [Language, string][] = [
    ['en', 'ask a person'],
    ['en', 'I want to talk to a person'],
    ['en', 'agent'],
    ['es', 'preguntar a una persona'],
    ['es', 'quiero hablar con una persona'],
    ['es', 'persona'],
  ];
  for (const [language, words] of ways) {
    it(`is what "${words}" means, where there is somebody`, () => {
      const { talk } = talkWith(TEAM, language);
      talk.types('ea', words);
      expect(talk.show).to.deep.include({ view: 'person', to: TEAM, standing: null });
      expect(talk.effects).to.deep.equal([]);
    });

    it(`is declined after "${words}", where there is nobody`, () => {
      const { talk } = talkWith(null, language);
      talk.types('ea', words).asks('kind').says('no-person');
    });
  }

  it('is offered after three misses, where there is somebody', () => {
    talkWith(TEAM).talk.types('ea', 'blah', 'blah', 'blah').says('missed-person');
    talkWith(null).talk.types('ea', 'blah', 'blah', 'blah').says('missed-often');
    for (const language of LANGUAGES)
      expect(
        talkWith(TEAM).talk.types(/["«](.+)["»]/.exec(translators[language]('lead.missed-person'))?.[1] ?? '')
          .show.view,
      ).to.equal('person');
  });

  it('is told of by the help, where there is somebody', () => {
    talkWith(TEAM).talk.types('ea', 'help').says('help', 'help-person');
  });

  it('shows how the case came to where it is, of this case alone', () => {
    const { talk } = talkWith(TEAM);
    talk.types(
      'open',
      'licenses',
      'new case',
      'ea',
      'not sure',
      'azure',
      'change cloud',
      'germany',
      'csp partner',
    );
    talk.types('ask a person');
    expect(talk.show)
      .to.have.property('path')
      .that.deep.equals([
        { fact: 'origin', value: 'ea' },
        { fact: 'kind', value: null },
        { fact: 'kind', value: 'usage-based' },
        { fact: 'cloud', value: 'germany' },
        { fact: 'origin', value: 'csp-partner' },
      ]);
  });

  it('leaves the case as it was, and leads back to it', () => {
    const { talk } = talkWith(TEAM);
    talk.types('ea', 'azure', 'ask a person', 'back').answers('recreate-azure-subscription');
    talk
      .types('ask a person', 'advisor')
      .answers('recreate-azure-subscription')
      .knows({ origin: 'advisor', kind: 'usage-based' });
  });

  it('hands the case over after one more tap, and nothing else does', () => {
    const { talk, handOvers } = talkWith(TEAM);
    talk.types('ea', 'azure', 'send the case');
    expect(talk.show.view).to.equal('person');
    expect(handOvers()).to.deep.equal([]);
    talk.types('yes').types('help').turn({ kind: 'bad-tap' });
    expect(handOvers()).to.deep.equal([]);
    talk.taps({ do: 'hand-over' }).says('handed-over');
    expect(talk.show).to.deep.include({ standing: { status: 'open', delivery: 'pending' } });
    expect(talk.reply.escalation).to.deep.equal({ status: 'open', delivery: 'pending' });
    const [sent] = handOvers();
    expect(sent).to.deep.include({
      facts: { origin: 'ea', kind: 'usage-based' },
      language: 'en',
      unsure: [],
    });
    expect(sent?.id).to.equal(talk.state?.handedOver[0]?.id);
  });

  it('hands it over once, whatever is tapped twice', () => {
    const { talk, standings, handOvers } = talkWith(TEAM);
    talk.types('ea', 'ask a person');
    const tap = talk.tapFor({ do: 'hand-over' });
    talk.turn({ kind: 'tap', tap });
    standings.set(handOvers()[0]?.id ?? '', { status: 'open', delivery: 'sent' });
    talk.turn({ kind: 'tap', tap });
    expect(talk.leads).to.deep.equal([]);
    talk.types('send the case').taps({ do: 'hand-over' });
    expect(talk.effects.length).to.equal(0);
    expect(talk.state?.handedOver).to.have.length(1);
  });

  it('gives the same id when the same turn is begun again', () => {
    const { talk, handOvers } = talkWith(TEAM);
    talk.types('ea', 'ask a person');
    const [before, tap] = [talk.state, talk.tapFor({ do: 'hand-over' })];
    const ids = [1, 2].map(() => {
      talk.turn({ kind: 'tap', tap }, before);
      return handOvers()[0]?.id;
    });
    expect(ids[0]).to.be.a('string').and.to.equal(ids[1]);
  });

  it('sends again only what may not have arrived, under the same id', () => {
    const { talk, standings, handOvers } = talkWith(TEAM);
    talk.types('ea', 'ask a person').taps({ do: 'hand-over' });
    const id = handOvers()[0]?.id ?? '';
    standings.set(id, { status: 'open', delivery: 'unconfirmed' });
    talk.types('ask a person');
    const tap = talk.tapFor({ do: 'hand-over' });
    talk.turn({ kind: 'tap', tap }).says('handed-over-again');
    expect(handOvers().map((effect) => effect.id)).to.deep.equal([id]);
    talk.turn({ kind: 'tap', tap });
    expect(handOvers()).to.deep.equal([]);
  });

  it('can be done anew after it was closed or is gone, and for another case besides', () => {
    const { talk, standings, handOvers } = talkWith(TEAM);
    const ids = new Set<string>();
    const handOver = () => {
      talk.types('ask a person').taps({ do: 'hand-over' });
      const [sent] = handOvers();
      ids.add(sent?.id ?? 'none');
      return sent?.id ?? '';
    };
    talk.types('ea');
    standings.set(handOver(), { status: 'closed', delivery: 'sent' });
    const second = handOver();
    expect(ids.size).to.equal(2);
    standings.clear();
    handOver();
    expect(ids.size).to.equal(3);
    expect(talk.state?.handedOver.map(({ id }) => id)).not.to.include(second);
  });

  it('is declined for one case too many at once', () => {
    const { talk, standings, handOvers } = talkWith(TEAM);
    for (let more = 0; more < MOST_HANDED_OVER; more += 1) {
      talk.types('new case', 'ea', 'ask a person').taps({ do: 'hand-over' }).says('handed-over');
      standings.set(handOvers()[0]?.id ?? '', { status: 'open', delivery: 'sent' });
    }
    talk.types('new case', 'ea', 'ask a person').taps({ do: 'hand-over' }).says('handed-over-enough');
    expect(handOvers()).to.deep.equal([]);
    standings.delete(talk.state?.handedOver[0]?.id ?? '');
    talk.taps({ do: 'hand-over' }).says('handed-over');
  });

  it('says in every reply how a case stands that is with somebody, and in none after', () => {
    const { talk, standings, handOvers } = talkWith(TEAM);
    talk.types('ea', 'ask a person').taps({ do: 'hand-over' });
    const id = handOvers()[0]?.id ?? '';
    standings.set(id, { status: 'taken', delivery: 'sent' });
    expect(talk.types('new case').reply.escalation).to.deep.equal({ status: 'taken', delivery: 'sent' });
    standings.clear();
    expect(talk.types('open').reply).not.to.have.property('escalation');
  });

  it('by e-mail hands nothing over', () => {
    const { talk } = talkWith(EMAIL);
    talk.types('ea', 'ask a person');
    expect(talk.show).to.deep.include({ view: 'person', to: EMAIL });
    expect(talk.taps({ do: 'hand-over' }).effects).to.deep.equal([]);
  });

  it('is no business of a program that asks for news', () => {
    const { talk } = talkWith(TEAM);
    talk.types('ea');
    const before = talk.state;
    talk.turn({ kind: 'news' });
    expect([talk.state, talk.replies]).to.deep.equal([before, []]);
    expect(new Talk().turn({ kind: 'news' }).kept).to.equal('nothing');
    new Talk().turn({ kind: 'news' }, 'lost').says('case-lost');
  });
});
