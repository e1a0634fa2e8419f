import type { Effect } from '../../dialogs/effect.ts';
import type { Standing } from '../../dialogs/person.ts';
import { askedAgain, newEscalation, type Reach } from './escalation.ts';
import { newsInTurn } from './newsInTurn.ts';
import type { Outbox } from './outbox.ts';
import { type EscalationStore, findEscalation, updateEscalation } from './storedEscalations.ts';

type Telling = Parameters<typeof newsInTurn>[0];
type HandOver = Extract<Effect, { effect: 'hand-over' }>;
/** Who asks: the conversation, the turn, and where the answer can be brought to. */
export type Asking = { key: string; turn: string; reach: Reach | null };

/** What a turn needs of the cases that were handed over. */
export type Escalations = {
  /** How cases stand; those of which nothing is known any more are left out. */
  standings: (ids: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  /** Stores a case that is to be sent. Gives what to do once the turn is stored as well: nothing is sent before. */
  handOver: (effect: HandOver, asking: Asking) => Promise<() => void>;
  newsFor: ReturnType<typeof newsInTurn>;
};

export function createEscalations(telling: Telling & { outbox: Outbox }): Escalations {
  const { stored, outbox } = telling;
  return {
    async standings(ids) {
      const found = await Promise.all(ids.map((id) => findEscalation(stored, id)));
      const known = found.flatMap((escalation, index) => {
        const id = ids[index];
        if (!escalation || id === undefined) return [];
        const { status, delivery } = escalation;
        return [[id, { status, delivery }] as const];
      });
      return new Map(known);
    },
    async handOver({ effect: _, id, ...handedOver }, asking) {
      const asked = { ...asking, handedOver };
      await updateEscalation(stored, id, (found) =>
        found ? askedAgain(found, asked, stored.now()) : newEscalation(asked, stored.now()),
      );
      return () => void planned({ stored, outbox }, id);
    },
    newsFor: newsInTurn(telling),
  };
}

/** What cannot be read now is taken up with everything else, at the latest within the hour. */
async function planned(
  { stored, outbox }: { stored: EscalationStore; outbox: Outbox },
  id: string,
): Promise<void> {
  const escalation = await findEscalation(stored, id).catch(() => undefined);
  if (escalation) outbox.plan(id, escalation);
}
