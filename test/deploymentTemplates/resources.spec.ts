import { expect } from 'chai';
import { deployment } from './deployment.ts';
import { SUBSCRIPTION } from './functions.ts';
import { SCENARIOS } from './scenarios.ts';
import { textsIn } from './textsIn.ts';

describe('resources', () => {
  for (const { says, given, cloud } of SCENARIOS) {
    it(`with ${says} name others that are there, once each`, () => {
      const { resources } = deployment(given, cloud);
      const ids = resources.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const named = resources
        .flatMap(({ body }) => textsIn(body))
        .filter((text) => text.startsWith(SUBSCRIPTION) && !text.includes('/roleDefinitions/'));
      expect(named.length).to.be.greaterThan(20);
      expect(ids).to.include.members(named);
    });

    it(`with ${says} wait for what they ask, for their parent, and for what they are about`, () => {
      const { resources } = deployment(given, cloud);
      const one = (id: string) => resources.find((other) => other.id === id);
      const waitedFor = (id: string): string[] => {
        const nearest = one(id)?.dependsOn ?? [];
        return [...nearest, ...nearest.flatMap(waitedFor)];
      };
      for (const { id, asked, type } of resources.filter(({ isMade }) => isMade)) {
        const above = resources.filter((other) => id.startsWith(`${other.id}/`)).map((other) => other.id);
        expect(waitedFor(id), id).to.include.members([...asked, ...above]);
        for (const other of asked) expect(one(other)?.isMade, `${type} asks ${other}`).to.equal(true);
      }
    });
  }
});
