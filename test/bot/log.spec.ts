import { expect } from 'chai';
import { createLog, LOG_LEVELS, type LogLevel } from '../../bot/log.ts';
import { createWhose } from '../../bot/telemetry/whose.ts';
import { logLines } from '../support/logLines.ts';

function logAt(level: LogLevel) {
  let output = '';
  const write = (line: string) => {
    output += line;
  };
  const whose = createWhose('a secret of the deployment');
  const log = createLog(write, { level, whose, now: () => new Date(0) });
  return { log, lines: () => logLines(output, /./), output: () => output };
}

describe('createLog', () => {
  it('writes one JSON object a line, with level, time and event', () => {
    const { log, output } = logAt('info');
    log('turn', { ms: 12, rules: ['MC17-06'], outcome: undefined });
    expect(output()).to.equal(
      '{"level":"info","time":"1970-01-01T00:00:00.000Z","ms":12,"rules":["MC17-06"],"event":"turn"}\n',
    );
  });

  it('writes pseudonyms in place of the key of a conversation', () => {
    const { log, lines, output } = logAt('info');
    log('turn', { key: 'conversations/somebody/somewhere' });
    log('turn', { key: 'conversations/somebody/elsewhere' });
    const [one, other] = lines();
    expect(one?.user)
      .to.match(/^[\w-]{16}$/)
      .and.to.equal(other?.user);
    expect(one?.conversation)
      .to.match(/^[\w-]{16}$/)
      .and.not.to.equal(other?.conversation);
    expect(output()).not.to.match(/somebody|somewhere|"key"/);
  });

  it('writes of an error what it is and where it came from, and not what it says', () => {
    const { log, lines, output } = logAt('info');
    const cause = Object.assign(new Error('MARKER'), { code: 'ENOSPC' });
    log(
      'turn-failed',
      { reference: 'r' },
      Object.assign(new TypeError('MARKER\n    at MARKER (MARKER.js:1:1)', { cause }), { code: 'E_CODE' }),
    );
    expect(lines()[0]).to.include({
      level: 'error',
      reference: 'r',
      name: 'TypeError',
      code: 'E_CODE',
      cause: 'ENOSPC',
    });
    expect(String(lines()[0]?.at)).to.contain('log.spec.ts');
    expect(output()).not.to.contain('MARKER');
  });

  it('writes no name or code of an error that could be a sentence', () => {
    const { log, output } = logAt('info');
    log('failed', {}, Object.assign(new Error('x'), { name: 'a MARKER of mine', code: 'MARKER, too' }));
    log('failed', {}, 'MARKER');
    log('failed', { stack: 'MARKER' });
    expect(output()).not.to.contain('MARKER');
  });

  it('takes what is named a failure for one, also without an error', () => {
    const { log, lines } = logAt('error');
    log('sweep-failed', { code: 'EIO' });
    expect(lines()[0]).to.include({ level: 'error', code: 'EIO' });
  });

  const EVENTS = ['request', 'turn', 'state-damaged', 'turn-failed'];
  LOG_LEVELS.forEach((level, from) => {
    it(`writes at level ${level} that and what is worse`, () => {
      const { log, lines } = logAt(level);
      for (const event of EVENTS) log(event, {}, event.endsWith('-failed') ? new Error('x') : undefined);
      expect(lines().map(({ event }) => event)).to.deep.equal(EVENTS.slice(from));
    });
  });
});
