import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Store } from '../../../bot/storage/store.ts';
import { opinion } from '../feedback/opinions.ts';
import { openQuietStore } from '../storage/quietStore.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DAY_MS = 24 * 60 * 60 * 1000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** The program asks the clock for its day: what is planted by the day must not be read on the next. */
async function awayFromMidnight(): Promise<void> {
  const left = DAY_MS - (Date.now() % DAY_MS);
  if (left < 60_000) await sleep(left);
}

// Each case starts the real program, beside a store that is open, as the bot's is.
describe('feedback on the command line', () => {
  const folder = temporaryFolder();
  let store: Store;
  beforeEach(async () => {
    store = await openQuietStore(folder());
  });
  afterEach(() => store.close());

  const feedback = (...words: string[]) => run(folder(), ...words);

  it('reports rules and entries, the worst first, and goes on while the bot writes', async () => {
    await store.write('feedback/1', opinion(), undefined);
    await store.write('feedback/2', opinion({ opinion: 'right', reason: undefined }), undefined);
    const unclear = opinion({ row: 'azure-direct', rules: ['MC17-12'], opinion: 'unclear', reason: 'words' });
    await store.write('feedback/3', unclear, undefined);
    const { status, stdout, stderr } = feedback('report');
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    expect(stdout).to.contain('2017-06-09').and.contain('1 wrong · 1 unclear · 1 right');
    expect(lineOf(stdout, 'MC17-12')).to.match(
      /^MC17-12 +\| 1 +\| 1 +\| 1 +\| Unclear: the words \(1\); Wrong: the steps \(1\)$/,
    );
    expect(lineOf(stdout, 'azure-direct')).to.match(/\| 0 +\| 1 +\| 0 /);
    expect(stdout.indexOf('MC17-12')).to.be.lessThan(stdout.indexOf('MC17-06'));
    expect(await store.write('feedback/4', opinion(), undefined)).to.be.a('string');
  });

  it('speaks Spanish as well', async () => {
    await store.write('feedback/1', opinion(), undefined);
    expect(feedback('report', '--lang', 'es').stdout).to.contain('Incorrecta: los pasos (1)');
  });

  it('reports only the last days, today among them', async function () {
    this.timeout(120_000);
    await awayFromMidnight();
    for (const days of [0, 6, 7])
      await store.write(`feedback/${days}`, opinion({ day: dayBefore(days) }), undefined);
    const wrong = (...words: string[]) =>
      JSON.parse(feedback('report', '--json', ...words).stdout).editions[0].wrong;
    expect(wrong('--days', '7')).to.equal(2);
    expect(wrong('--days', '1')).to.equal(1);
    expect(wrong()).to.equal(3);
  });

  it('gives programs JSON, and counts what cannot be read', async () => {
    await store.write('feedback/1', opinion(), undefined);
    await store.write('feedback/2', { user: 'somebody' }, undefined);
    await store.write('conversations/a/b', { user: 'somebody' }, undefined);
    const { status, stdout } = feedback('report', '--json');
    const { unreadable, editions } = JSON.parse(stdout);
    expect({ status, unreadable }).to.deep.equal({ status: 0, unreadable: 1 });
    expect(editions).to.have.length(1);
    expect(editions[0]).to.deep.include({ edition: '2017-06-09', right: 0, unclear: 0, wrong: 1 });
    expect(stdout).not.to.contain('somebody');
    expect(feedback('report').stdout).to.contain('could not be read: 1');
  });

  it('says so when there is nothing, and that is no failure', () => {
    const { status, stdout, stderr } = feedback('report');
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    expect(stdout).to.contain('Nothing');
  });

  it('refuses what it does not know, on stderr alone', () => {
    for (const words of [
      [],
      ['sing'],
      ['report', 'more'],
      ['report', '--days', '0'],
      ['report', '--days', 'many'],
      ['report', '--days'],
      ['report', '--lang', 'fr'],
      ['report', '--loud'],
    ]) {
      const { status, stdout, stderr } = feedback(...words);
      expect({ status, stdout }, words.join(' ')).to.deep.equal({ status: 1, stdout: '' });
      expect(stderr).to.contain('Usage');
      expect(stderr).not.to.contain('    at ');
    }
  });

  it('says which folder it cannot read', () => {
    const missing = join(folder(), 'missing');
    const { status, stderr } = run(missing, 'report');
    expect(status).to.equal(1);
    expect(stderr).to.contain(missing).and.not.contain('    at ');
  });
}).timeout(60_000);

function run(folder: string, ...words: string[]) {
  const args = ['--import', 'tsx', 'bot/cli/feedback.ts', ...words];
  const env = { PATH: process.env.PATH, STORAGE_DIR: folder };
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
}

function lineOf(text: string, start: string): string | undefined {
  return text.split('\n').find((line) => line.startsWith(start));
}
