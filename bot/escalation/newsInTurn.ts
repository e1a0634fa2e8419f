import type { Translate } from '../../dialogs/translate.ts';
import type { Language } from '../../policy/facts.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { type Escalation, withoutNews } from './escalation.ts';
import { newsMessage } from './newsMessage.ts';
import type { Outbox } from './outbox.ts';
import { type EscalationStore, findEscalation, updateEscalation } from './storedEscalations.ts';

/** News that go with the replies of a turn. */
export type NewsInTurn = {
  messages: Message[];
  /** To be called once it is known whether they left: only then they need not be told again. */
  settle: (hasLeft: boolean) => Promise<void>;
};

type Telling = {
  stored: EscalationStore;
  outbox: Pick<Outbox, 'plan'>;
  translate: Record<Language, Translate>;
};

/**
 * What a person is to be told in a turn of theirs, of the cases with these ids: all that waits, where they cannot be
 * spoken to without asking. Elsewhere what may not have arrived is sent once more, beside the turn.
 */
export function newsInTurn({ stored, outbox, translate }: Telling) {
  async function sendAgain(id: string): Promise<void> {
    const again = await updateEscalation(stored, id, (found) =>
      found?.isDoubtful ? { ...found, isDoubtful: false } : undefined,
    );
    if (again) outbox.plan(id, again);
  }

  async function forget(id: string, told: Escalation): Promise<void> {
    const numbers = told.news.map(({ number }) => number);
    await updateEscalation(
      stored,
      id,
      (found) => found && withoutNews(found, ({ number }) => numbers.includes(number)),
    );
  }

  return async (ids: readonly string[], { takesNews }: Pick<Delivery, 'takesNews'>): Promise<NewsInTurn> => {
    const given = new Map<string, Escalation>();
    for (const id of ids) {
      const escalation = await findEscalation(stored, id);
      if (escalation?.reach) await sendAgain(id);
      else if (escalation && takesNews) given.set(id, escalation);
    }
    return {
      messages: [...given.values()].flatMap((one) =>
        one.news.map((news) => newsMessage(one, news, translate)),
      ),
      async settle(hasLeft) {
        for (const [id, told] of given) if (hasLeft && told.news.length > 0) await forget(id, told);
      },
    };
  };
}
