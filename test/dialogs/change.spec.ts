import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

const answered = () =>
  new Talk().types('hi', 'ea', 'office 365', 'support').answers('request-reseller-relationship');

describe('changing an answer', () => {
  it('keeps everything else that was said', () => {
    const talk = answered().taps({ do: 'change', fact: 'origin' }).asks('origin');
    talk.chooses({ origin: 'open' }).answers('request-reseller-relationship');
    talk.knows({ origin: 'open', kind: 'license-based', goal: 'support' });
  });

  it('takes a bare value after an answer as the change', () => {
    answered()
      .types('azure')
      .answers('recreate-azure-subscription')
      .types('open')
      .answers('recreate-azure-subscription');
  });

  it('keeps a fact that no longer matters', () => {
    const talk = answered().types('csp partner').answers('wait-or-cancel');
    talk.knows({ origin: 'csp-partner', kind: 'license-based', goal: 'support' });
    talk.types('advisor').answers('request-reseller-relationship');
  });

  it('asks only for what the change makes necessary', () => {
    new Talk().types('open', 'azure').taps({ do: 'change', fact: 'kind' }).types('1').asks('goal');
  });

  it('offers the sale when the goal is changed, and leads back out of the refusal', () => {
    const talk = answered().taps({ do: 'change', fact: 'goal' }).asks('goal');
    expect(talk.choices).to.deep.include({ option: 'sell-to-csp' });
    talk.chooses({ goal: 'sell-to-csp' }).answers('resale-refused');
    talk
      .taps({ do: 'change', fact: 'goal' })
      .chooses({ goal: 'support' })
      .answers('request-reseller-relationship');
  });

  it('opens the further sellers while changing, and comes back to the case', () => {
    const talk = answered()
      .taps({ do: 'change', fact: 'origin' }, { do: 'sellers', screen: 'sellers' })
      .asks('origin');
    expect(talk.show).to.include({ changing: true });
    talk.types('2').answers('not-covered');
  });

  it('changes the cloud and the role, which are never asked for', () => {
    const talk = answered()
      .taps({ do: 'change', fact: 'cloud' })
      .asks('cloud')
      .types('germany')
      .answers('request-reseller-relationship');
    talk.taps({ do: 'change', fact: 'role' }).asks('role').types('direct');
    talk.knows({
      origin: 'ea',
      kind: 'license-based',
      goal: 'support',
      cloud: 'germany',
      role: 'direct-partner',
    });
  });

  it('lists what can be changed when somebody types "change"', () => {
    expect(answered().types('cambiar').show.view).to.equal('changes');
  });

  it('says what it changed when another fact was being asked', () => {
    new Talk().types('csp', 'enterprise agreement').asks('kind').says('changed').knows({ origin: 'ea' });
  });

  for (const words of [
    'is it the same if they bought it through Open?',
    'do we have to be a csp?',
    '¿y el cliente tiene que pagar algo a Microsoft?',
  ])
    it(`changes nothing by a question that names another seller: ${words}`, () => {
      answered().types(words).knows({ origin: 'ea', kind: 'license-based', goal: 'support' });
    });

  it('compares with the seller that a question names, and takes it when somebody says yes', () => {
    const talk = answered().types('and is it the same if they bought it through Advisor?');
    expect(talk.show).to.deep.include({ view: 'compare', facts: { origin: 'advisor' } });
    talk.types('yes').answers('request-reseller-relationship').knows({
      origin: 'advisor',
      kind: 'license-based',
      goal: 'support',
    });
  });

  it('refuses a sale at once, however it is asked', () => {
    answered().types('and can we sell it to another CSP partner?').answers('resale-refused');
  });

  it('changes nothing when the same is said again, and shows the current step', () => {
    const talk = answered();
    const before = talk.state;
    talk.types('EA').answers('request-reseller-relationship').says('already');
    expect(talk.state).to.deep.equal(before);
  });
});

describe('going back', () => {
  it('returns to the step before, one at a time', () => {
    const talk = answered()
      .types('back')
      .asks('goal')
      .types('atrás')
      .asks('kind')
      .types('back')
      .asks('origin');
    expect(talk.show).to.include({ welcome: true });
  });

  it('says so when there is nothing before', () => {
    new Talk().types('hi', 'back').asks('origin').says('nothing-before');
  });

  it('undoes a change', () => {
    answered().types('azure').taps({ do: 'back' }).answers('request-reseller-relationship');
  });

  it('brings a case back that was left with "start again"', () => {
    answered()
      .types('start again')
      .asks('origin')
      .knows({})
      .types('back')
      .answers('request-reseller-relationship');
  });

  it('leaves the reasons for the answer', () => {
    const talk = answered().types('why');
    expect(talk.show.view).to.equal('why');
    talk.types('back').answers('request-reseller-relationship');
  });

  it('remembers a bounded number of steps', () => {
    const talk = new Talk().types('hi');
    for (let round = 0; round < 30; round += 1) talk.types('ea', 'open');
    expect(talk.state?.history).to.have.length(12);
  });
});

describe('another subscription and a new case', () => {
  const said = () => answered().types('us government', 'indirect provider');

  it('carry over the role and the cloud to another subscription', () => {
    said()
      .types('another subscription')
      .asks('origin')
      .knows({ cloud: 'us-government', role: 'indirect-provider' });
  });

  it('carry over only the role to a new case', () => {
    said().types('new case').asks('origin').knows({ role: 'indirect-provider' });
  });

  it('give the case another id', () => {
    const talk = said();
    const { case: first } = talk.reply;
    expect(talk.types('caso nuevo').reply.case).not.to.equal(first);
  });
});
