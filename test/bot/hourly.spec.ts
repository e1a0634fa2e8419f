import { assert } from 'chai';
import sinon from 'sinon';
import { hourly } from '../../bot/hourly.ts';

describe('what is done hourly', () => {
  const HOUR = 60 * 60 * 1000;
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => clock.restore());

  it('is done at once, then every hour', async () => {
    const work = sinon.stub().resolves();
    const timer = hourly(work);
    assert.equal(work.callCount, 1);
    await clock.tickAsync(3 * HOUR);
    assert.equal(work.callCount, 4);
    clearInterval(timer);
    await clock.tickAsync(3 * HOUR);
    assert.equal(work.callCount, 4);
  });

  it('does not begin while the last time is under way', async () => {
    let end = () => {};
    const work = sinon.stub().callsFake(() => new Promise<void>((resolve) => (end = resolve)));
    const timer = hourly(work);
    await clock.tickAsync(3 * HOUR);
    assert.equal(work.callCount, 1);
    end();
    await clock.tickAsync(HOUR);
    assert.equal(work.callCount, 2);
    clearInterval(timer);
  });
});
