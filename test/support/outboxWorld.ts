import { newEscalation } from '../../bot/escalation/escalation.ts';
import { createOutbox, type Outbox } from '../../bot/escalation/outbox.ts';
import { updateEscalation } from '../../bot/escalation/storedEscalations.ts';
import type { HandedOver } from '../../dialogs/person.ts';
import { openMemoryStore } from './memoryStore.ts';

const HANDED_OVER: HandedOver = {
  language: 'en',
  edition: null,
  facts: { origin: 'ea', kind: 'usage-based' },
  unsure: [],
  understood: [],
  path: [{ fact: 'origin', value: 'ea' }],
};
export const REACH = {
  channelId: 'test',
  serviceUrl: 'http://127.0.0.1:1',
  conversation: 'c',
  user: 'u',
  bot: 'b',
};
export const KEY = 'conversations/person/conversation';
export const asked = (turn = 't1', reach: typeof REACH | null = REACH) => ({
  key: KEY,
  turn,
  handedOver: HANDED_OVER,
  reach,
});

/** What a channel answers with: a status, a code of the system, or nothing for "taken". */
export const refusal = (statusCode: number) => Object.assign(new Error('refused'), { statusCode });
export const broken = (code: string) => Object.assign(new Error('broken'), { code });

/** One store, a clock that stands still until it is turned, and any number of processes that deliver from it. */
export function createOutboxWorld() {
  const store = openMemoryStore();
  let time = Date.UTC(2026, 10, 26);
  let timers: { at: number; work: () => void; owner: number }[] = [];
  const now = () => time;
  const logged: { event: string; [field: string]: unknown }[] = [];
  const posted: string[] = [];
  let meets: (Error | undefined | 'hang')[] = [];
  let processes = 0;

  const post = (to: string) => async () => {
    posted.push(to);
    const met = meets.shift();
    if (met === 'hang') await new Promise(() => {});
    if (met instanceof Error) throw met;
  };

  function startProcess() {
    processes += 1;
    const owner = processes;
    const outbox: Outbox = createOutbox({
      store,
      now,
      post: { toTeam: post('team'), toPerson: post('person') },
      later: (ms, work) => {
        const timer = { at: time + ms, work, owner };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      random: () => 0,
      log: (event, fields) => void logged.push({ event, ...fields }),
      counters: { count: () => {} },
    });
    /** Nothing more happens in this process, whatever it was about. */
    const kill = () => {
      timers = timers.filter((timer) => timer.owner !== owner);
    };
    return { outbox, kill };
  }

  /** Lets time pass, and everything happen that is due meanwhile. */
  async function pass(ms: number): Promise<void> {
    const until = time + ms;
    for (;;) {
      await settle();
      const [next] = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      time = Math.max(time, next.at);
      next.work();
    }
    time = until;
  }

  const stored = { store, now };
  return {
    ...{ stored, store, now, logged, posted, pass, startProcess },
    /** How the next messages are met. */
    meet: (...how: typeof meets) => {
      meets = how;
    },
    /** Stores a case as a turn does. */
    handOver: (id: string, reach: typeof REACH | null = REACH) =>
      updateEscalation(stored, id, (found) => found ?? newEscalation(asked('t1', reach), now())),
  };
}

async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
