import type { Peers } from '../../bot/conversation/peers.ts';
import { createSentLog } from '../../bot/conversation/sentLog.ts';
import type { Desk } from '../../bot/conversation/takeTurn.ts';
import { createUnstored } from '../../bot/conversation/unstored.ts';
import type { LogFields } from '../../bot/log.ts';
import { performEffect } from '../../bot/performEffect.ts';
import type { Store } from '../../bot/storage/store.ts';
import { createReader } from '../../dialogs/reading/read.ts';
import { edition } from './edition.ts';
import { createMemoryCounters } from './memoryCounters.ts';
import { openMemoryStore } from './memoryStore.ts';
import { noTrace } from './noTrace.ts';
import { translators } from './talk.ts';

const read = createReader(translators);

/** Everything a turn needs, in memory. */
export function createDesk(store: Store = openMemoryStore(), peers: Peers | null = null) {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const counters = createMemoryCounters();
  const logged: { event: string }[] = [];
  const turns: LogFields[] = [];
  const bot = {
    now: () => new Date(0),
    newId,
    counters,
    trace: noTrace,
    clock: () => 0,
    log: (event: string, fields: LogFields = {}) =>
      event === 'turn' ? void turns.push(fields) : void logged.push({ event }),
  };
  const desk: Desk = {
    store: store,
    bot,
    sent: createSentLog(),
    unstored: createUnstored(),
    peers,
    dialogs: {
      edition,
      editionOf: () => edition,
      read,
      newCaseId: newId,
      newCode: () => 'ABCDE-23456',
      person: null,
      standingOf: () => undefined,
      now: () => new Date(0),
      random: () => 0,
      canRemind: false,
    },
    now: bot.now,
    perform: performEffect({ store, now: bot.now, counters }),
  };
  return { desk, counters, logged, turns, store };
}
