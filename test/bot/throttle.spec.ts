import { expect } from 'chai';
import sinon from 'sinon';
import { untilTaken } from '../../bot/throttle.ts';

const failure = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error('refused'), { statusCode, response: { headers: { get: () => retryAfter } } });

/** A sending that meets these failures one after another and then succeeds, at a time that only waiting moves. */
async function sent(failures: Error[], random = 0) {
  let time = 0;
  const waits: number[] = [];
  const send = sinon.stub().resolves('taken');
  for (const [index, error] of failures.entries()) send.onCall(index).rejects(error);
  const sleep = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  const pacing = { now: () => time, random: () => random, sleep };
  const result = await untilTaken<string>(send, 8000, pacing).catch((error: Error) => error);
  return { result, waits, tries: send.callCount };
}

describe('untilTaken', () => {
  it('waits twice as long each time where the channel names no time', async () => {
    const { result, waits } = await sent([failure(429), failure(429), failure(429)]);
    expect(result).to.equal('taken');
    expect(waits).to.deep.equal([500, 1000, 2000]);
  });

  it('waits as long as the channel asks for, and some jitter on top', async () => {
    expect((await sent([failure(429, '2')], 0.5)).waits).to.deep.equal([2250]);
    const [wait = 0] = (await sent([failure(429, new Date(Date.now() + 3000).toUTCString())])).waits;
    expect(wait).to.be.within(1500, 3000);
    expect((await sent([failure(429, 'soon')])).waits).to.deep.equal([500]);
  });

  it('gives up, with what the channel said, rather than come too late', async () => {
    const refused = failure(429, '9');
    expect(await sent([refused])).to.deep.equal({ result: refused, waits: [], tries: 1 });
    const { waits, tries } = await sent(Array.from({ length: 20 }, () => failure(429)));
    expect(tries).to.equal(waits.length + 1);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).to.be.below(8000);
  });

  it('tries nothing again but a refusal for coming too often', async () => {
    for (const error of [failure(500), failure(502), failure(503, '1'), failure(408), new Error('gone')]) {
      expect(await sent([error])).to.deep.equal({ result: error, waits: [], tries: 1 });
    }
  });

  it('needs no headers to wait', async () => {
    const bare = Object.assign(new Error('refused'), { statusCode: 429 });
    expect((await sent([bare])).result).to.equal('taken');
  });
});
