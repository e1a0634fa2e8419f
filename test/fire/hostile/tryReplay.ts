import { expect } from 'chai';
import fc from 'fast-check';
import type { Figure } from '../figure.ts';
import type { Checked } from './checked.ts';
import { type Captured, startWire, type Wire } from './wire.ts';

const SAID = [
  'ea',
  'azure',
  'open',
  'office 365',
  'move',
  'back',
  'why',
  'new case',
  'learn the rules',
  '1',
  'copy',
];

/** What somebody said, and which of it comes again, in which order; with a letter of the token changed, or as it was. */
const overheard = fc.record({
  said: fc.array(fc.constantFrom(...SAID), { minLength: 1, maxLength: 5 }),
  replays: fc.array(fc.record({ which: fc.nat(99), spoilt: fc.option(fc.nat(2000), { nil: null }) }), {
    minLength: 1,
    maxLength: 8,
  }),
});

/** Sends what was captured again, in any order: nothing is said twice, and nothing moves on. */
export async function tryReplay({ times, seed }: Checked): Promise<Figure> {
  const wire = await startWire();
  let people = 0;
  let replayed = 0;
  const property = fc.asyncProperty(overheard, async ({ said, replays }) => {
    people += 1;
    const person = `person ${people}`;
    const captured: Captured[] = [];
    for (const text of said) captured.push((await wire.sends(person, { text })).captured);
    const before = { state: await wire.stored(person), sent: wire.connector.received.length };
    expect(before.sent, 'messages sent at first').to.be.greaterThan(0);
    for (const { which, spoilt } of replays) {
      await replayOne(wire, captured[which % captured.length] as Captured, spoilt); // the remainder is an index
      replayed += 1;
    }
    expect(await wire.stored(person)).to.equal(before.state);
    expect(wire.connector.received.length, 'messages sent').to.equal(before.sent);
  });
  try {
    await fc.assert(property, { numRuns: times, ...(seed !== undefined && { seed }) });
  } finally {
    await wire.stop();
  }
  return {
    tried: 'captured requests sent again',
    times: replayed,
    outcome: 'nothing said twice, no case moved on',
  };
}

async function replayOne(wire: Wire, one: Captured, spoilt: number | null): Promise<void> {
  const authorization = spoilt === null ? one.authorization : otherwise(one.authorization, spoilt);
  const { status } = await wire.replays({ ...one, authorization });
  expect(status).to.equal(spoilt === null ? 200 : 401);
}

/** The same token but for one letter, and not the last of a part, whose lowest bits may mean nothing. */
function otherwise(authorization: string, place: number): string {
  const letters = [...authorization];
  const places = letters.flatMap((letter, at) =>
    at > 6 && /\w/.test(letter) && /\w/.test(letters[at + 1] ?? '') ? [at] : [],
  );
  const at = places[place % places.length] ?? 0;
  letters[at] = letters[at] === 'A' ? 'B' : 'A';
  return letters.join('');
}
