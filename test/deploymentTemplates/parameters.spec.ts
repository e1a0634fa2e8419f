import { expect } from 'chai';
import { faultOf } from './parametersOf.ts';
import { FOLDERS } from './template.ts';

describe('parameter files', () => {
  for (const { name, given, template } of FOLDERS) {
    describe(`of ${name}`, () => {
      const known = template.parameters;
      /** Secrets are told at the command line; what is computed is right as it is. */
      const written = Object.entries(known).filter(
        ([, { type, defaultValue }]) =>
          type !== 'securestring' && !String(defaultValue ?? '').startsWith('['),
      );

      it('give every parameter that is neither secret nor computed, and no other', () => {
        expect(Object.keys(given).sort()).to.deep.equal(written.map(([key]) => key).sort());
      });

      it('give values the template takes, and its defaults', () => {
        for (const [key, parameter] of written) {
          const value = given[key]?.value;
          expect(faultOf(value, parameter), key).to.equal(undefined);
          if (parameter.defaultValue !== undefined) expect(value, key).to.equal(parameter.defaultValue);
        }
      });
    });
  }

  it('agree between both folders', () => {
    const [existing, created] = FOLDERS.map(({ given }) => given);
    const { groupName, groupLocation, ...others } = created ?? {};
    expect(groupName && groupLocation).not.to.equal(undefined);
    expect(others).to.deep.equal(existing);
  });
});

describe('defaults of the templates', () => {
  for (const { name, template } of FOLDERS) {
    it(`of ${name} are values that it takes`, () => {
      for (const [key, parameter] of Object.entries(template.parameters)) {
        const { defaultValue } = parameter;
        if (defaultValue === undefined || String(defaultValue).startsWith('[')) continue;
        expect(faultOf(defaultValue, parameter), key).to.equal(undefined);
      }
    });
  }
});
