import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { policyFace } from '../../../bot/policyFace.ts';
import { edition, editionCopy } from '../../support/edition.ts';
import { withFolder } from '../../support/editionFolder.ts';
import { without } from '../../support/planted.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

// Each case starts the real program.
describe('policy on the command line', () => {
  it('answers with the JSON of the contract and nothing else', () => {
    const { status, stdout, stderr } = policy(
      'answer',
      'goal=support',
      'origin=ea',
      'kind=usage-based',
      'lang=es',
      `edition=${edition.id}`,
    );
    const facts = { goal: 'support', origin: 'ea', kind: 'usage-based' } as const;
    expect(JSON.parse(stdout)).to.deep.equal(policyFace(edition, { facts, unsure: [], language: 'es' }));
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
  });

  it('refuses a bad inquiry on stderr alone', () => {
    const { status, stdout, stderr } = policy('answer', 'goal=secret-wish');
    expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).error).to.include({ code: 'unknown-value', name: 'goal' });
    expect(stderr).not.to.contain('secret-wish');
  });

  it('refuses a word without a value', () => {
    const { status, stdout, stderr } = policy('answer', 'goal');
    expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).error).to.include({ code: 'ill-formed', name: 'goal' });
  });

  it('verifies the editions', () => {
    expect(policy('verify')).to.include({ status: 0, stdout: 'no findings\n', stderr: '' });
  });

  it('prints each finding on a line of its own and fails', async () => {
    const copy = editionCopy();
    without(copy, 'azure-from-csp-partner');
    const files = { '2017-06-09.json': copy, '2018-01-01.json': '{\n "id": oops' };
    const { status, stdout } = await withFolder(files, async (folder) => policy('verify', folder));
    const lines = stdout.trimEnd().split('\n');
    expect(status).to.equal(1);
    expect(lines[0]).to.match(/^2017-06-09\.json: completeness: rows: /);
    expect(lines.at(-1)).to.match(/^2018-01-01\.json: json: /);
  });

  it('prints the decision table, with statistics on demand', () => {
    const { status, stdout } = policy('table', '--stats', 'lang=es');
    expect(status).to.equal(0);
    expect(stdout).to.contain(edition.outcomes['not-covered'].es).and.contain('mediana 2');
  });

  it('tells its usage to whoever gives an unknown command', () => {
    const { status, stdout, stderr } = policy('bogus');
    expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    expect(stderr).to.contain('verify');
  });
}).timeout(60_000);

function policy(...words: string[]) {
  const args = ['--import', 'tsx', 'bot/cli/policy.ts', ...words];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}
