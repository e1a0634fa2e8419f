import { translators } from '../support/talk.ts';
import { verdictOf } from '../support/verdict.ts';
import { ALEX } from './playground.ts';
import { teamsSuite } from './teamsSuite.ts';

const { en, es } = translators;
const ASKS = { origin: en('question.origin.ask'), kind: en('question.kind.ask') };

describe('a personal chat in Teams', function () {
  this.timeout(120_000);
  const { joins } = teamsSuite();

  it('greets once, and is answered by taps in the place of the card', async () => {
    const alex = await joins(ALEX);
    await alex.sees(ASKS.origin);
    await alex.taps('EA');
    await alex.sees(ASKS.kind);
    await alex.has(1);
    await alex.taps(en('option.kind.usage-based.label'));
    await alex.sees(verdictOf('azure-from-named-channel', 'en'));
    await alex.has(1);
  });

  it('takes a sentence, and explains the card before it when that is tapped', async () => {
    const alex = await joins(ALEX);
    await alex.sees(ASKS.origin);
    await alex.types('the customer has Azure with another CSP partner');
    await alex.has(2);
    await alex.sees(verdictOf('azure-from-csp-partner', 'en'));
    await alex.taps('Advisor', alex.cards.first());
    await alex.cards.first().getByText(en('lead.stale')).first().waitFor();
    await alex.has(2);
    await alex.sees(verdictOf('azure-from-csp-partner', 'en'));
  });

  it('goes on in the other language where it was', async () => {
    const alex = await joins(ALEX);
    await alex.sees(ASKS.origin);
    await alex.taps('EA');
    await alex.sees(ASKS.kind);
    await alex.types('en español');
    await alex.sees(es('question.kind.ask'));
    await alex.types('azure');
    await alex.sees(verdictOf('azure-from-named-channel', 'es'));
  });

  it('greets again when it was uninstalled and installed anew, and once', async () => {
    const alex = await joins(ALEX);
    await alex.sees(ASKS.origin);
    await alex.mocks('Uninstall application');
    await alex.mocks('Install application');
    await alex.has(2);
    await alex.sees(ASKS.origin);
  });
});
