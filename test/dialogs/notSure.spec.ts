import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

describe('"not sure"', () => {
  it('asks the other facts first', () => {
    new Talk().types('hi', 'not sure').asks('kind');
  });

  it('holds the answer when it hangs on what the person is not sure of', () => {
    const talk = new Talk().types('hi', 'no sé', 'azure');
    expect(talk.show).to.deep.equal({ view: 'holding', fact: 'origin' });
  });

  it('shows where to look to whoever asks how to find out, and again', () => {
    for (const words of ['how do i find out', '¿cómo lo averiguo?']) {
      const talk = new Talk().types('azure', words).says();
      expect(talk.show).to.deep.equal({ view: 'holding', fact: 'origin' });
      expect(talk.types(words).says().show).to.deep.equal({ view: 'holding', fact: 'origin' });
    }
  });

  it('takes support for the goal', () => {
    new Talk()
      .types('ea', 'licenses')
      .asks('goal')
      .taps({ do: 'unsure' })
      .answers('request-reseller-relationship');
  });

  it('resumes with the question when the person knows', () => {
    new Talk()
      .types('hi', 'not sure', 'azure')
      .taps({ do: 'resume' })
      .asks('origin')
      .types('ea')
      .answers('recreate-azure-subscription');
  });

  it('takes the answer typed while it holds', () => {
    const talk = new Talk().types('hi', 'not sure', 'azure', 'csp').answers('switch-azure-partner');
    expect(talk.reply.unsure).to.deep.equal([]);
  });

  it('forgets a fact that is being changed', () => {
    const talk = new Talk().types('ea', 'azure').taps({ do: 'change', fact: 'origin' }, { do: 'unsure' });
    expect(talk.show).to.deep.equal({ view: 'holding', fact: 'origin' });
    talk.knows({ kind: 'usage-based' });
  });

  it('is declined when nothing is asked', () => {
    new Talk().types('ea', 'azure', 'not sure').answers('recreate-azure-subscription').says('nothing-asked');
  });

  it('can be taken back with one step', () => {
    new Talk().types('hi', 'not sure', 'back').asks('origin');
  });
});
