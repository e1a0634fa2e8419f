import { expect } from 'chai';
import { readOptions } from '../../../../bot/cli/teams/options.ts';

const ID = '11111111-2222-3333-4444-555555555555';

function faultsOf(...words: string[]): string {
  const read = readOptions(words);
  return 'faults' in read ? read.faults.join('\n') : '';
}

describe('the options of the Teams package', () => {
  it('name the bot, where it is, and the variant', () => {
    const read = readOptions(['--app-id', ID, '--domain', 'bot.example.com', '--government']);
    expect(read).to.deep.include({ isGovernment: true, out: 'dist/teams.zip' });
    expect('place' in read && read.place).to.include({ appId: ID, domain: 'bot.example.com' });
  });

  it('are all faulted at once', () => {
    expect(faultsOf('--app-id', 'x', '--domain', 'https://bot.example.com')).to.match(
      /--app-id .*\n--domain /,
    );
  });

  for (const domain of [
    'localhost',
    'bot.example.com:3978',
    'BOT.example.com',
    '127.0.0.1',
    'a..example.com',
  ]) {
    it(`take no "${domain}" for a domain`, () => {
      expect(faultsOf('--app-id', ID, '--domain', domain)).to.match(/^--domain /);
    });
  }

  it('that nobody knows are named', () => {
    expect(faultsOf('--app-id', ID, '--domain', 'bot.example.com', '--colour')).to.match(/colour/);
  });
});
