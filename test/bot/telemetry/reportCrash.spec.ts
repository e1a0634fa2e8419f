import { EventEmitter } from 'node:events';
import { expect } from 'chai';
import sinon from 'sinon';
import { reportCrash } from '../../../bot/telemetry/reportCrash.ts';

describe('reportCrash', () => {
  it('logs the failure, and ends', () => {
    const [source, log, exit] = [new EventEmitter(), sinon.spy(), sinon.spy()];
    reportCrash(source, log, exit);
    const error = new Error('a defect');
    source.emit('uncaughtException', error);
    expect(log.args).to.deep.equal([['crashed', {}, error]]);
    sinon.assert.calledOnce(exit);
  });
});
