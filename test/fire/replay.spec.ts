import { expect } from 'chai';
import { tapsIn } from '../support/client.ts';
import { tryReplay } from './hostile/tryReplay.ts';
import { startWire, type Wire } from './hostile/wire.ts';

const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1000);

describe('a signed request that somebody captured', function () {
  this.timeout(60_000);
  let wire: Wire;
  before(async () => {
    wire = await startWire();
  });
  after(() => wire.stop());

  let people = 0;
  const somebody = () => `somebody ${++people}`;
  const facts = async (person: string) => JSON.parse(await wire.stored(person)).value.state.place.facts;
  /** What a replay comes to: how it is answered, whether the case has moved, and what was said. */
  async function outcome(person: string, replay: () => Promise<Response>) {
    const before = { state: await wire.stored(person), sent: wire.connector.received.length };
    const { status } = await replay();
    return {
      status,
      hasMoved: (await wire.stored(person)) !== before.state,
      said: wire.connector.received.length - before.sent,
    };
  }
  const NOTHING = { status: 200, hasMoved: false, said: 0 };

  describe('and sends again as it was', () => {
    it('is taken and comes to nothing, since its id is known', async () => {
      const person = somebody();
      const { captured } = await wire.sends(person, { text: 'ea' });
      await wire.sends(person, { text: 'azure' });
      expect(await outcome(person, () => wire.replays(captured))).to.deep.equal(NOTHING);
    });

    it('gives the same replies where they travel in the response', async () => {
      const person = somebody();
      const { captured, response } = await wire.sends(person, { text: 'ea', deliveryMode: 'expectReplies' });
      const first = await response.json();
      expect(await (await wire.replays(captured)).json()).to.deep.equal(first);
    });

    it('counts as said again after twenty others, for who keeps a request so long could as well write one', async () => {
      const person = somebody();
      const { captured } = await wire.sends(person, { text: 'ea' });
      for (let count = 0; count < 20; count += 1) await wire.sends(person, { text: 'open' });
      expect(await outcome(person, () => wire.replays(captured))).to.include({ hasMoved: true });
      expect(await facts(person)).to.deep.equal({ origin: 'ea' });
    });

    it('is good for five minutes after its token has expired, as the SDK has it, and no longer', async () => {
      const person = somebody();
      const late = await wire.sends(person, { text: 'ea' }, { exp: now() - 4 * MINUTE });
      expect(await outcome(person, () => wire.replays(late.captured))).to.deep.equal(NOTHING);
      const { captured } = await wire.sends(person, { text: 'azure' }, { exp: now() - 6 * MINUTE });
      expect(await outcome(person, () => wire.replays(captured))).to.deep.equal({ ...NOTHING, status: 401 });
    });

    it('does not go on with the case when it was a tap, under whatever id', async () => {
      const person = somebody();
      await wire.sends(person, { text: 'ea' });
      const [value] = tapsIn(wire.connector.activities.at(-1)).filter(({ command }) => command.do === 'say');
      const { captured } = await wire.sends(person, { value });
      const moved = await facts(person);
      expect(await outcome(person, () => wire.replays(captured))).to.deep.equal(NOTHING);
      await wire.sends(person, { text: 'open' });
      expect((await wire.replays(captured, { id: 'another' })).status).to.equal(200);
      expect(await facts(person)).to.deep.equal({ ...moved, origin: 'open' });
    });
  });

  describe('and changes', () => {
    it('says whatever they like for any person of that channel: a token is for a channel, and signs no activity', async () => {
      const [person, other] = [somebody(), somebody()];
      const { captured } = await wire.sends(person, { text: 'ea' });
      const theirs = (await wire.sends(other, { text: 'ea' })).captured.activity;
      const forged = { ...theirs, id: 'forged', text: 'open' };
      expect(await outcome(other, () => wire.replays(captured, forged))).to.deep.equal({
        status: 200,
        hasMoved: true,
        said: 1,
      });
      expect(await facts(person)).to.deep.equal({ origin: 'ea' });
    });

    it('has no reply sent to themselves: the token names the address', async () => {
      const person = somebody();
      const { captured } = await wire.sends(person, { text: 'ea' });
      for (const serviceUrl of ['https://evil.example/', `${wire.connector.serviceUrl}/evil`, undefined]) {
        const replay = () => wire.replays(captured, { id: 'another', text: 'open', serviceUrl });
        expect(await outcome(person, replay)).to.deep.equal({ ...NOTHING, status: 401 });
      }
    });

    const REFUSED: [what: string, others: object, status: number][] = [
      ['speaks for no channel that its key is not endorsed for', { channelId: 'slack' }, 401],
      [
        'speaks for no organization that is not served',
        { conversation: { id: 'conversation', tenantId: 'another' } },
        403,
      ],
    ];
    for (const [what, others, status] of REFUSED) {
      it(what, async () => {
        const person = somebody();
        const { captured } = await wire.sends(person, { text: 'ea' });
        const replay = () => wire.replays(captured, { id: 'another', text: 'open', ...others });
        expect(await outcome(person, replay)).to.deep.equal({ ...NOTHING, status });
      });
    }

    it('gains nothing by a request that was meant for another bot', async () => {
      const person = somebody();
      await wire.sends(person, { text: 'ea' });
      const { captured } = await wire.sends(person, { text: 'open' }, { aud: 'another bot' });
      expect(await outcome(person, () => wire.replays(captured))).to.deep.equal({ ...NOTHING, status: 401 });
    });
  });
});

describe('signed requests that somebody captured', function () {
  this.timeout(60_000);

  it('come to nothing in any order, whole or with a token that was changed', async () => {
    const { times } = await tryReplay({ times: 25 });
    expect(times).to.be.at.least(25);
  });
});
