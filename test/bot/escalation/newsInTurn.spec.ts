import { expect } from 'chai';
import { withNews } from '../../../bot/escalation/escalation.ts';
import { newsInTurn } from '../../../bot/escalation/newsInTurn.ts';
import { findEscalation, updateEscalation } from '../../../bot/escalation/storedEscalations.ts';
import { createOutboxWorld, REACH } from '../../support/outboxWorld.ts';
import { translators } from '../../support/talk.ts';

describe('news that go with a turn', () => {
  const open = async (reach: typeof REACH | null, isDoubtful = false) => {
    const world = createOutboxWorld();
    const planned: string[] = [];
    const outbox = { plan: (id: string) => void planned.push(id) };
    await world.handOver('one', reach);
    await updateEscalation(
      world.stored,
      'one',
      (found) => found && { ...withNews(withNews(found, 'taken'), 'answered', 'x'), isDoubtful },
    );
    const newsFor = newsInTurn({ stored: world.stored, outbox, translate: translators });
    const left = async () => (await findEscalation(world.stored, 'one'))?.news.map(({ say }) => say);
    return { world, planned, newsFor, left };
  };

  it('are gone once they left, and not before', async () => {
    const { newsFor, left } = await open(null);
    for (const hasLeft of [false, true]) {
      const { messages, settle } = await newsFor(['one', 'unknown'], { takesNews: true });
      expect(messages).to.have.length(2);
      await settle(hasLeft);
      expect(await left()).to.deep.equal(hasLeft ? [] : ['taken', 'answered']);
    }
  });

  it('leave alone what has come meanwhile', async () => {
    const { world, newsFor, left } = await open(null);
    const { settle } = await newsFor(['one'], { takesNews: true });
    await updateEscalation(world.stored, 'one', (found) => found && withNews(found, 'closed'));
    await settle(true);
    expect(await left()).to.deep.equal(['closed']);
  });

  it('wait where a turn cannot take them', async () => {
    const { newsFor, left } = await open(null);
    const { messages, settle } = await newsFor(['one'], {});
    await settle(true);
    expect(messages).to.deep.equal([]);
    expect(await left()).to.have.length(2);
  });

  it('are sent beside the turn where the person can be spoken to, and only if they may not have arrived', async () => {
    for (const isDoubtful of [true, false]) {
      const { newsFor, planned, left } = await open(REACH, isDoubtful);
      expect((await newsFor(['one'], { takesNews: true })).messages).to.deep.equal([]);
      expect(planned).to.deep.equal(isDoubtful ? ['one'] : []);
      expect(await left()).to.have.length(2);
    }
  });
});
