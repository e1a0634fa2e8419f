import { expect } from 'chai';
import { readingOf } from '../../dialogs/reading/sentence.ts';
import { type Intent, NOTHING_READ, type Understood } from '../../dialogs/understand/understood.ts';
import { Talk } from '../support/talk.ts';

/** A talk in which the next words are understood as `read`. */
function talkOf(read: Partial<Understood>): Talk {
  const talk = new Talk();
  talk.world.read = (text) => readingOf(text, { ...NOTHING_READ, intent: 'out_of_scope', ...read }, 'en');
  return talk.types('whatever');
}

describe('a sentence of which it is not clear what it is after', () => {
  const SALE: Intent[] = ['ask_procedure', 'sell_to_csp'];

  it('has a likely sale confirmed before it is refused, whatever else it says', () => {
    const talk = talkOf({ intent: SALE, kind: 'usage-based' }).asks('goal').says('confirm');
    expect(talk.choices[0]).to.deep.equal({ option: 'sell-to-csp' });
    talk.chooses({ goal: 'sell-to-csp' }).answers('resale-refused');
  });

  it('goes on with its facts when it is about no sale', () => {
    const talk = talkOf({ intent: SALE, origin: 'csp-partner', kind: 'usage-based' }).asks('goal');
    talk.chooses({ goal: 'move' }).answers('switch-azure-partner');
  });

  it('has its facts taken where a case is one of the two', () => {
    talkOf({ intent: ['learn', 'ask_procedure'], origin: 'ea' })
      .asks('kind')
      .knows({ origin: 'ea' });
  });

  it('is asked about again where it says no facts, or is about no case', () => {
    talkOf({ intent: ['explain', 'ask_procedure'] })
      .asks('origin')
      .knows({});
    talkOf({ intent: ['explain', 'learn'], origin: 'ea' })
      .asks('origin')
      .knows({});
  });
});
