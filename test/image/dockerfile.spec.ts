import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readConfig } from '../../bot/config.ts';
import { admitted, type Instruction, stages } from './dockerfile.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const [build, image, ...more] = stages();
const all = (name: string, instructions: Instruction[] = []) =>
  instructions.filter((one) => one.name === name);
const words = (name: string) => all(name, image?.instructions).map((one) => one.words);

/** An environment from its lines, as `docker run --env-file` reads them: an empty value is one, too. */
function settingsIn(lines: string[]): Record<string, string> {
  const pairs = lines.filter((line) => line.includes('=')).map((line) => line.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

describe('the Dockerfile', () => {
  it('has a stage that builds and one that runs, on the same Node, which this project works with', () => {
    expect(more).to.deep.equal([]);
    expect(build?.as).to.equal('build');
    expect(image?.from).to.equal(build?.from);
    const major = Number(/^node:(\d+)-slim$/.exec(image?.from ?? '')?.[1]);
    expect(major).to.be.at.least(Number(/>=(\d+)/.exec(JSON.parse(read('package.json')).engines.node)?.[1]));
  });

  it('installs exactly what is locked, before it copies what changes often', () => {
    const steps = build?.instructions.map(({ name, words }) => `${name} ${words}`) ?? [];
    expect(steps.indexOf('RUN npm ci')).to.be.greaterThan(0);
    expect(steps.indexOf('RUN npm ci')).to.be.lessThan(
      steps.findIndex((step) => step.startsWith('COPY bot')),
    );
    expect(steps.at(-1)).to.equal('RUN npm run build');
  });

  it('copies only what .dockerignore lets in, and all of that', () => {
    const copied = all('COPY', build?.instructions).flatMap((one) => one.words.split(/\s+/).slice(0, -1));
    expect(copied.sort()).to.deep.equal(admitted().sort());
    expect(read('.dockerignore').split('\n')).to.include('*');
  });

  it('takes from the build what it built, and no modules', () => {
    const copies = all('COPY', image?.instructions);
    expect(copies.map(({ flags, words }) => [flags.from, words])).to.deep.equal([
      ['build', '/build/dist ./dist'],
    ]);
  });

  it('runs as somebody who owns nothing but the folder for state', () => {
    const names = image?.instructions.map(({ name }) => name) ?? [];
    expect(words('USER')).to.deep.equal(['node']);
    expect(names.indexOf('USER')).to.be.lessThan(names.indexOf('CMD'));
    expect(words('RUN')).to.deep.equal(['mkdir /data && chown node:node /data']);
    expect(words('VOLUME')).to.deep.equal(['/data']);
    expect(words('ENV').join()).to.contain('STORAGE_DIR=/data');
  });

  it('runs in production, where nobody is let in without an app id', () => {
    expect(words('ENV').join()).to.contain('NODE_ENV=production');
    expect(words('ENV').join()).not.to.match(/HOST|Microsoft|TOKEN|SALT/);
    expect(() => readConfig({ NODE_ENV: 'production' })).to.throw('MicrosoftAppId');
  });

  it('is reached, keeps its state in the volume and stays in production with a copy of .env.sample', () => {
    const sample = settingsIn(
      read('.env.sample')
        .split('\n')
        .filter((line) => !line.startsWith('#')),
    );
    const inContainer = { ...settingsIn(words('ENV').join(' ').split(/\s+/)), ...sample };
    const identity = { MicrosoftAppId: 'id', MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'secret' };
    expect(readConfig({ ...inContainer, ...identity })).to.include({ host: '0.0.0.0', storageDir: '/data' });
    expect(words('VOLUME')).to.deep.equal(['/data']);
    expect(() => readConfig(inContainer)).to.throw('in production everybody would be let in');
    expect(readConfig(sample)).to.include({ host: '127.0.0.1', storageDir: '.storage' });
  });

  it('exposes the port that is listened at, and asks there whether the bot is ready', () => {
    const { port } = readConfig({});
    expect(words('EXPOSE')).to.deep.equal([String(port)]);
    expect(words('HEALTHCHECK').join()).to.contain(`|| ${port}}/readyz`);
  });

  it('gives signals to Node itself, which stops gracefully', () => {
    expect(JSON.parse(words('CMD').join())).to.deep.equal([
      'node',
      '--enable-source-maps',
      'dist/bot/index.js',
    ]);
  });
});
