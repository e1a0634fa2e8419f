import { expect } from 'chai';
import sinon from 'sinon';
import { answerTurn } from '../../../bot/answerTurn.ts';
import type { Delivery } from '../../../bot/delivery.ts';
import type { LogFields } from '../../../bot/log.ts';
import type { Turn } from '../../../dialogs/world.ts';
import { createDesk } from '../../support/desk.ts';
import { rendering } from '../../support/rendering.ts';

/** One person, and every line that was logged. */
function person() {
  const { desk, counters } = createDesk();
  const lines: (LogFields & { event: string })[] = [];
  let now = 0;
  desk.bot.log = (event, fields = {}) => void lines.push({ event, ...fields });
  desk.bot.clock = () => {
    now += 25;
    return now;
  };
  const answer = answerTurn(desk, rendering);
  let ids = 0;
  const turn = (input: Turn['input'], { send = sinon.stub().resolves(), id = `${++ids}` } = {}) =>
    answer(
      { key: 'key', id, turn: { language: 'en', input } },
      {
        channelId: 'msteams',
        conversation: 'c',
        isInline: false,
        send: send as Delivery['send'],
        onSettled: (callback) => callback(true),
      },
    );
  const types = (text: string, options = {}) => turn({ kind: 'text', text }, options);
  return { desk, counters, lines, turn, types };
}

describe('the log line of a turn', () => {
  it('is one, and says what was decided, on which grounds, and how long it took', async () => {
    const { types, lines } = person();
    await types('ea');
    await types('azure');
    expect(lines).to.have.length(2);
    expect(lines[1]).to.deep.include({
      event: 'turn',
      key: 'key',
      channel: 'msteams',
      input: 'text',
      repeat: false,
      retries: 0,
      replies: ['answer'],
      misses: [],
      edition: '2017-06-09',
      outcome: 'recreate-azure-subscription',
      support: 'explicit',
      rules: ['MC17-06', 'MC17-12'],
      sent: 1,
      ms: 25,
    });
  });

  it('counts misses by kind', async () => {
    const { types, lines, counters } = person();
    for (const text of ['ea', 'xyzzy plugh', 'xyzzy again plugh']) await types(text);
    expect(lines.map(({ misses }) => misses)).to.deep.equal([[], ['missed'], ['missed-again']]);
    expect(counters.read('misses', 'missed-again')).to.equal(1);
  });

  it('tells how often a turn was begun again', async () => {
    const { desk, types, lines } = person();
    const { write } = desk.store;
    desk.store.write = sinon.stub().callsFake(write).onFirstCall().resolves(undefined);
    await types('ea');
    expect(lines.map(({ retries }) => retries)).to.deep.equal([1]);
  });

  it('marks what was delivered again, and counts no second turn', async () => {
    const { types, lines, counters } = person();
    await types('ea', { id: 'same' });
    await types('ea', { id: 'same' });
    expect(lines.map(({ repeat, sent }) => [repeat, sent])).to.deep.equal([
      [false, 1],
      [true, 0],
    ]);
    expect(counters.read('turns')).to.equal(1);
  });

  it('of a turn that failed carries the reference that the person was given', async () => {
    const { desk, types, lines } = person();
    desk.store.write = sinon.stub().rejects(new Error('disk full'));
    const send = sinon.stub().resolves();
    await types('ea', { send });
    expect(lines.map(({ event }) => event)).to.deep.equal(['turn-failed']);
    const apology: string = send.firstCall.firstArg[0].text;
    expect(apology).to.contain(`Reference: ${lines[0]?.reference}`);
    expect(lines[0]?.reference).to.match(/^id-/);
  });

  it('of a turn whose replies were not taken still says what was decided', async () => {
    const { types, lines } = person();
    await types('ea');
    await types('azure', { send: sinon.stub().rejects(new Error('502')) });
    expect(lines[1]).to.include({ event: 'send-failed', outcome: 'recreate-azure-subscription', sent: 0 });
  });

  it('of something that changes nothing is written, too', async () => {
    const { turn, types, lines } = person();
    await types('ea');
    await turn({ kind: 'joined' });
    expect(lines[1]).to.deep.include({ event: 'turn', input: 'joined', replies: [], sent: 0 });
  });
});
