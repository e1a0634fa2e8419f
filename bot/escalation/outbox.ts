import type { Counters } from '../counters.ts';
import type { Log } from '../log.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { dueAt, held, settled, wasLeft } from './errands.ts';
import { type Delivering, type Escalation, HOLD_MS } from './escalation.ts';
import { allEscalations, type EscalationStore, updateEscalation } from './storedEscalations.ts';

const DELIVERING = ['toTeam', 'toPerson'] as const satisfies Delivering[];
/** The longest wait a timer is asked for: it would take a longer one for none. */
const LONGEST_TIMER_MS = 24 * 60 * 60 * 1000;

export type Posts = Record<Delivering, (id: string, escalation: Escalation) => Promise<unknown>>;

export type OutboxWorld = EscalationStore & {
  /** Sends what is to be delivered now: to the team the case, to the person the first of the news. */
  post: Posts;
  /** Does something later; what it gives keeps it from being done. */
  later: (ms: number, work: () => void) => () => void;
  random: () => number;
  log: Log;
  counters: Pick<Counters, 'count'>;
};

export type Outbox = {
  /** Delivers what is stored of a case as soon as it may be. To be called whenever that has changed. */
  plan: (id: string, escalation: Escalation) => void;
  /** Takes up whatever is stored, after a start and from time to time, and drops what is a day old. */
  resume: () => Promise<void>;
  /** Begins nothing more and waits for what is under way. */
  close: () => Promise<void>;
};

/**
 * Delivers what is stored, so that nothing is lost with the process. What surely did not arrive is tried again. What
 * may have is not, by itself. Whoever delivers says so in the store first: of several processes one does.
 */
export function createOutbox(world: OutboxWorld): Outbox {
  const { now, later, log, counters } = world;
  const timers = new Map<string, () => void>();
  const underWay = new Set<Promise<void>>();
  let isClosed = false;

  function wait(id: string, delivering: Delivering, ms: number): void {
    const name = `${delivering} ${id}`;
    timers.get(name)?.();
    timers.delete(name);
    if (isClosed) return;
    const cancel = later(Math.min(Math.max(0, ms), LONGEST_TIMER_MS), () => {
      timers.delete(name);
      const running = attempt(id, delivering).finally(() => underWay.delete(running));
      underWay.add(running);
    });
    timers.set(name, cancel);
  }

  function plan(id: string, escalation: Escalation): void {
    for (const delivering of DELIVERING) {
      const due = dueAt(escalation, delivering);
      if (due !== undefined) wait(id, delivering, due - now());
    }
  }

  async function attempt(id: string, delivering: Delivering): Promise<void> {
    try {
      const next = await deliver(id, delivering);
      if (next) plan(id, next);
    } catch (error) {
      log('escalation-failed', { escalation: id, delivering }, error);
      wait(id, delivering, HOLD_MS);
    }
  }

  /** One try. Resolves to what is stored after it; undefined when there is nothing any more. */
  async function deliver(id: string, delivering: Delivering): Promise<Escalation | undefined> {
    let seen: Escalation | undefined;
    const after = (before: Escalation, arrival: Arrival, number?: number) =>
      settled(before, delivering, arrival, { now: now(), random: world.random(), number });
    const begun = await updateEscalation(world, id, (found) => {
      seen = found;
      const due = found && dueAt(found, delivering);
      if (!found || due === undefined || due > now()) return undefined;
      return wasLeft(found, delivering) ? after(found, { kind: 'unknown' }) : held(found, delivering, now());
    });
    if (!begun) return seen;
    if (!wasLeft(begun, delivering)) return told(id, delivering, 'unknown', begun);
    const { error, ...arrival } = await arrivalOf(() => world.post[delivering](id, begun));
    const next = await updateEscalation(
      world,
      id,
      (found) => found && after(found, arrival, begun.news[0]?.number),
    );
    return told(id, delivering, arrival.kind, next, error);
  }

  function told(
    id: string,
    delivering: Delivering,
    arrival: string,
    next: Escalation | undefined,
    error?: unknown,
  ): Escalation | undefined {
    const fields = { escalation: id, delivering, arrival, status: next?.status, delivery: next?.delivery };
    counters.count('escalations', `${delivering}-${arrival}`);
    log(arrival === 'arrived' ? 'escalation' : 'escalation-not-delivered', fields, error);
    return next;
  }

  return {
    plan,
    async resume() {
      for await (const { id, escalation } of allEscalations(world)) plan(id, escalation);
    },
    async close() {
      isClosed = true;
      for (const cancel of timers.values()) cancel();
      timers.clear();
      await Promise.allSettled(underWay);
    },
  };
}
