import { expect } from 'chai';
import { createExtension } from '../../../bot/extension/extension.ts';
import { createDesk } from '../../support/desk.ts';
import { context } from '../../support/rendering.ts';

/** An extension whose reading always fails. */
function failing() {
  const { desk, counters, logged } = createDesk();
  const read = () => {
    throw new TypeError('somebody typed azure');
  };
  const dialogs = { edition: desk.dialogs.edition, read };
  return { extension: createExtension({ dialogs, context, bot: desk.bot }), counters, logged };
}
const activity = (name: string, value: unknown) => ({
  type: 'invoke',
  channelId: 'msteams',
  conversation: { id: 'c' },
  locale: 'es-ES',
  name: `composeExtension/${name}`,
  value,
});
const body = { contentType: 'text', content: 'azure' };

describe('a message extension that fails', () => {
  it('says so in the person’s language, in the way that was asked, with a reference', () => {
    const { extension, counters, logged } = failing();
    const search = extension(activity('query', { parameters: [{ value: 'azure' }] }));
    const task = extension(activity('fetchTask', { messagePayload: { body } }));
    const says = (reference: string) => context.translate.es('error.generic', { reference });
    expect(search).to.deep.equal({ composeExtension: { type: 'message', text: says('id-1') } });
    expect(task).to.deep.equal({ task: { type: 'message', value: says('id-2') } });
    expect(logged.map(({ event }) => event)).to.deep.equal(['extension-failed', 'extension-failed']);
    expect(counters.read('errors')).to.equal(2);
  });
});

describe('what the extension does not know', () => {
  it('is left to others', () => {
    const { extension } = failing();
    for (const name of ['queryLink', 'setting', 'selectItem']) {
      expect(extension(activity(name, {}))).to.equal(undefined);
    }
    expect(extension({ ...activity('query', {}), type: 'message' })).to.equal(undefined);
  });
});
