import { expect } from 'chai';
import { callsIn } from './callsIn.ts';
import { deployment } from './deployment.ts';
import { SCENARIOS } from './scenarios.ts';
import { EXISTING, FOLDERS } from './template.ts';

const SOUNDS_SECRET = /password|secret|salt|token|key|connectionString/i;

describe('secrets', () => {
  for (const { name, template, given } of FOLDERS) {
    const secrets = Object.entries(template.parameters).filter(([, { type }]) => type === 'securestring');

    it(`in ${name} are whatever sounds like one`, () => {
      const sounding = Object.keys(template.parameters).filter((key) => SOUNDS_SECRET.test(key));
      expect(secrets.map(([key]) => key))
        .to.deep.equal(sounding)
        .and.not.to.deep.equal([]);
    });

    it(`in ${name} have no default, and stand in no parameter file`, () => {
      for (const [key, { defaultValue }] of secrets) {
        expect(defaultValue, key).to.equal(undefined);
        expect(given).not.to.have.property(key);
      }
    });

    it(`in ${name} are in no output, nor is what a resource tells as one`, () => {
      const calls = callsIn(template.outputs);
      expect(calls.length).to.be.greaterThan(0);
      expect(calls.filter(({ call }) => call.startsWith('list'))).to.deep.equal([]);
      const told = calls.filter(
        ({ call, first }) => call === 'parameters' && secrets.some(([key]) => key === first),
      );
      expect(told).to.deep.equal([]);
    });
  }

  it('go into the vault, and nowhere else', () => {
    const secrets = Object.keys(EXISTING.parameters).filter((key) => SOUNDS_SECRET.test(key));
    for (const resource of EXISTING.resources) {
      const named = callsIn(resource).filter(
        ({ first, call }) => secrets.includes(first) || call.startsWith('list'),
      );
      if (named.length > 0) expect(resource.type).to.equal('Microsoft.KeyVault/vaults/secrets');
    }
  });

  for (const { says, given, cloud } of SCENARIOS) {
    it(`with ${says} reach the web app as references to the vault`, () => {
      const { settings } = deployment(given, cloud);
      const secret = Object.entries(settings).filter(
        ([key, value]) => SOUNDS_SECRET.test(key) && value !== '',
      );
      expect(secret.map(([key]) => key)).to.include('LOG_SALT');
      for (const [key, value] of secret)
        expect(value, key).to.match(/^@Microsoft\.KeyVault\(SecretUri=https:/);
    });
  }
});
