import { expect } from 'chai';
import { ChannelAdapter } from '../../bot/adapter.ts';
import { SharedClientsAuthentication } from '../../bot/sharedClients.ts';
import { createDesk } from '../support/desk.ts';

const ACTIVITY = {
  type: 'message',
  channelId: 'test',
  serviceUrl: 'http://127.0.0.1:1',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'b' },
};

describe('the adapter', () => {
  it('counts what fails outside of a turn, and logs it', async () => {
    const { desk, counters, logged } = createDesk();
    const adapter = new ChannelAdapter(new SharedClientsAuthentication({}), '', desk.bot);
    await adapter.take(ACTIVITY, '', () => Promise.reject(new TypeError('a defect')));
    expect(logged).to.deep.equal([{ event: 'adapter-failed' }]);
    expect(counters.read('errors', 'TypeError')).to.equal(1);
  });
});
