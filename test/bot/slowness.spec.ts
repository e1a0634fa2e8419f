import { expect } from 'chai';
import sinon from 'sinon';
import { tellWhenSlow } from '../../bot/slowness.ts';

describe('tellWhenSlow', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('tells once after a second and a half', () => {
    const tell = sinon.stub().resolves();
    tellWhenSlow(tell);
    clock.tick(1400);
    sinon.assert.notCalled(tell);
    clock.tick(60_000);
    sinon.assert.calledOnce(tell);
  });

  it('tells nothing when it is over before', () => {
    const tell = sinon.stub().resolves();
    tellWhenSlow(tell).isOver();
    clock.tick(60_000);
    sinon.assert.notCalled(tell);
  });

  it('does not care whether it could be told', async () => {
    const unhandled = sinon.stub();
    process.once('unhandledRejection', unhandled);
    tellWhenSlow(() => Promise.reject(new Error('502')));
    await clock.tickAsync(2000);
    process.off('unhandledRejection', unhandled);
    expect(unhandled.callCount).to.equal(0);
  });
});
