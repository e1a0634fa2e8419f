import { expect } from 'chai';
import { type Call, callsIn } from './callsIn.ts';
import { functionsIn, PUBLIC } from './functions.ts';
import { FOLDERS, type Template } from './template.ts';

const EVALUATED = ['if', 'parameters', 'variables', 'reference', 'listChannelWithKeys'];
const KNOWN = [...EVALUATED, ...Object.keys(functionsIn(PUBLIC))];

/** Without those of a nested template, which has symbols of its own, and is the other folder's. */
function callsOf({ parameters, variables, resources, outputs }: Template): Call[] {
  const own = resources.map(({ properties: { template: _nested, ...properties }, ...resource }) => [
    resource,
    properties,
  ]);
  return callsIn([parameters, variables, own, outputs]);
}

describe('symbols', () => {
  for (const { name, template } of FOLDERS) {
    it(`of ${name} are functions that are known`, () => {
      const called = callsOf(template).map(({ call }) => call);
      expect(called.length).to.be.greaterThan(5);
      expect(KNOWN).to.include.members(called);
    });

    for (const [kind, there] of [
      ['parameters', template.parameters],
      ['variables', template.variables],
    ] as const) {
      it(`of ${name} are ${kind} that are there, each of use`, () => {
        const used = callsOf(template).filter(({ call }) => call === kind);
        expect([...new Set(used.map(({ first }) => first))].sort()).to.deep.equal(Object.keys(there).sort());
      });
    }
  }
});
