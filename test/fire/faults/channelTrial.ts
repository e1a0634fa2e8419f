import { expect } from 'chai';
import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import { seeded } from '../../support/chance.ts';
import { type Connector, type Manner, startConnector } from '../../support/connector.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import type { Figure } from '../figure.ts';
import { type Pushed, PushedPerson } from './pushedPerson.ts';
import { pick, someOf, whereLeads, withoutIds } from './spoken.ts';

const MANNERS: Manner[] = [413, 429, 500, 502, 503, 504, 'reset', 'reset-unread', 'malformed', 'cut'];
const LIKELIHOOD = 0.4;
/** As many turns as are looked back at for replies that may not have arrived. */
const MOST_IN_A_ROW = 3;
const NEXT = 'new case';
const CASES = ['azure ea', 'azure open', 'azure csp', 'azure direct', 'office 365 csp'];

/** Said while nothing fails any more; what still has to come comes with the first, and nothing with the second. */
const CLOSING = ['hm?', 'hm?'];

/**
 * Conversations over a channel that now and then fails. Each turn advances its case once, whatever became of its
 * reply. A reply is confirmed at most once, and tried once a turn; in the end everything has come that is not asked again anyway.
 */
export async function tryFaultyChannel(times: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const store = openMemoryStore();
  const [server, connector] = await Promise.all([
    startServer(undefined, {}, { open: async () => store }),
    startConnector(),
  ]);
  connector.asksToWait('30');
  const counted = { turns: 0, failed: 0, again: 0 };
  try {
    for (let n = 0; n < times; n += 1) {
      const person = new PushedPerson(server.address, connector);
      const words = conversation(random);
      const note = `seed ${seed}, conversation ${n}: ${words.join(', ')}`;
      const turns = await converse(person, words, random);
      const { state } = (await storedRecord(store, person.key))?.record ?? {};
      expect(withoutIds(state), note).to.deep.equal(withoutIds(whereLeads([...words, ...CLOSING])));
      expectOnce(words, turns, note);
      counted.turns += words.length;
      counted.failed += turns.filter(hasFailed).length;
      counted.again += turns.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);
    }
  } finally {
    connector.stop();
    await server.stop();
  }
  return [
    {
      tried: 'turns on a channel that refuses, resets, or answers nonsense',
      times: counted.turns,
      outcome: `${counted.failed} failed; each advanced its case once, each reply was confirmed once, ${counted.again} tried by a later turn`,
    },
  ];
}

/** What came of a turn. */
type Turn = Pushed[];
const hasFailed = (turn: Turn) => turn.length === 0 || turn.some(({ manner }) => manner !== 200);

/** Several cases, so that no two replies are the same but questions. */
function conversation(random: () => number): string[] {
  const cases = [...CASES].sort(() => random() - 0.5).slice(0, 3);
  return cases.flatMap((said) => [said, ...someOf([['why'], ['copy'], []], 1, random).flat(), NEXT]);
}

async function converse(person: PushedPerson, words: string[], random: () => number): Promise<Turn[]> {
  const { connector } = person;
  const turns: Turn[] = [];
  let inARow = 0;
  for (const word of words) {
    const isFaulty = inARow < MOST_IN_A_ROW && random() < LIKELIHOOD;
    const manner = isFaulty ? pick(MANNERS, random) : 200;
    const place = isFaulty ? Math.floor(random() * 2) : 0; // the first message of the turn, or the one after
    const pushed = await withManners(connector, [...Array(place).fill(200), manner], () => person.says(word));
    inARow = hasFailed(pushed) || manner === 'reset-unread' ? inARow + 1 : 0;
    turns.push(pushed);
  }
  for (const word of CLOSING) turns.push(await person.says(word));
  return turns;
}

async function withManners<T>(connector: Connector, manners: Manner[], work: () => Promise<T>): Promise<T> {
  connector.behave(manners);
  try {
    return await work();
  } finally {
    connector.behave([]);
  }
}

function expectOnce(words: string[], turns: Turn[], note: string): void {
  for (const turn of turns) {
    const texts = turn.map(({ text }) => text);
    expect(new Set(texts).size, `twice in a turn, ${note}`).to.equal(texts.length);
  }
  // A question is asked again by whatever comes next.
  const kept = turns
    .flat()
    .flatMap(({ manner, isQuestion, text }) => (manner === 200 && !isQuestion ? text : []));
  expect(new Set(kept).size, `twice in the end, ${note}`).to.equal(kept.length);
  expect(kept.length, `all that was said, ${note}`).to.equal(words.filter((word) => word !== NEXT).length);
}
