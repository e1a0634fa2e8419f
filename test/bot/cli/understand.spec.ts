import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function run(input: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'bot/cli/understand.ts'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
}

describe('understand, the command', () => {
  it('prints a frame for each line, in order, and nothing else', () => {
    const { stdout, stderr, status } = run(
      '{"id":"a","lang":"en","text":"Azure on EA"}\n\n{"id":"b","lang":"es","text":"hola"}\n',
    );
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).to.deep.equal([
      {
        id: 'a',
        intent: 'ask_procedure',
        goal: null,
        origin: 'ea',
        kind: 'usage-based',
        role: null,
        cloud: null,
      },
      {
        id: 'b',
        intent: 'smalltalk_greeting',
        goal: null,
        origin: null,
        kind: null,
        role: null,
        cloud: null,
      },
    ]);
    expect({ stderr, status }).to.deep.equal({ stderr: '', status: 0 });
  });

  it('names the lines it cannot read, reads the others, and ends with 1', () => {
    const { stdout, stderr, status } = run('not json\n{"id":"a","text":"EA"}\n{"id":"b"}\n');
    expect(stdout.trim().split('\n')).to.have.length(1);
    expect(stderr).to.match(/line 1: .*\nline 3: /);
    expect(status).to.equal(1);
  });
});
