import { expect } from 'chai';
import type { Request, Response } from 'restify';
import sinon from 'sinon';
import { readyzHandler } from '../../../bot/http/health.ts';

describe('readyzHandler', () => {
  it('writes to the store once, however many ask at once, and again for who asks later', async () => {
    const check = sinon.stub().resolves();
    const ready = readyzHandler({ check });
    const statuses: number[] = [];
    const response = { send: (status: number) => statuses.push(status) } as unknown as Response; // all that it uses
    const ask = () => ready({} as Request, response); // nothing of it is used
    await Promise.all([ask(), ask(), ask()]);
    sinon.assert.calledOnce(check);
    check.rejects(new Error('full'));
    await ask();
    expect(statuses).to.deep.equal([200, 200, 200, 503]);
  });
});
