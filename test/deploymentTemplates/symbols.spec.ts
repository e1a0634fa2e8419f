import { expect } from 'chai';
import { callsIn } from './callsIn.ts';
import { deployment } from './deployment.ts';
import { functionsIn, PUBLIC, SUBSCRIPTION } from './functions.ts';
import { SCENARIOS } from './scenarios.ts';
import { FOLDERS } from './template.ts';
import { textsIn } from './textsIn.ts';

const KNOWN = [
  'if',
  'parameters',
  'variables',
  'reference',
  'listChannelWithKeys',
  ...Object.keys(functionsIn(PUBLIC)),
];

describe('symbols', () => {
  for (const { name, template } of FOLDERS) {
    // A nested template has symbols of its own; the other folder's template is the same.
    const { parameters, variables, outputs } = template;
    const resources = template.resources.map(({ properties: { template: _nested, ...own }, ...others }) => ({
      ...others,
      own,
    }));
    const calls = callsIn([parameters, variables, resources, outputs]);
    const named = (kind: string) =>
      new Set(calls.filter(({ call }) => call === kind).map(({ first }) => first));

    it(`of ${name} are functions that are known`, () => {
      expect(calls.length).to.be.greaterThan(5);
      expect(KNOWN).to.include.members(calls.map(({ call }) => call));
    });

    it(`of ${name} are parameters and variables that are there, each of use`, () => {
      expect([...named('parameters')].sort()).to.deep.equal(Object.keys(parameters).sort());
      expect([...named('variables')].sort()).to.deep.equal(Object.keys(variables).sort());
    });
  }

  for (const { says, given, cloud } of SCENARIOS) {
    describe(`with ${says}`, () => {
      const { resources } = deployment(given, cloud);
      const ids = resources.map(({ id }) => id);
      const waitedFor = (id: string): string[] => {
        const nearest = resources.find((one) => one.id === id)?.dependsOn ?? [];
        return [...nearest, ...nearest.flatMap(waitedFor)];
      };

      it('name resources that are there, once each', () => {
        expect(new Set(ids).size).to.equal(ids.length);
        const mentioned = resources
          .flatMap(({ body }) => textsIn(body))
          .filter((text) => text.startsWith(SUBSCRIPTION) && !text.includes('/roleDefinitions/'));
        expect(mentioned.length).to.be.greaterThan(20);
        expect(ids).to.include.members(mentioned);
      });

      it('wait for what they ask, for their parent, and for what they are about', () => {
        for (const { id, asked, isMade, type } of resources) {
          if (!isMade) continue;
          expect(waitedFor(id), id).to.include.members(asked);
          const within = ids.filter((other) => id.startsWith(`${other}/`));
          expect(waitedFor(id), id).to.include.members(within);
          for (const other of asked)
            expect(resources.find((one) => one.id === other)?.isMade, `${type} asks`).to.equal(true);
        }
      });
    });
  }
});
