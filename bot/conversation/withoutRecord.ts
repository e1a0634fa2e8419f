import type { Reply } from '../../dialogs/reply.ts';
import { erasePerson } from './erasePerson.ts';
import type { Desk, Incoming, Outgoing } from './takeTurn.ts';

type Unkept = Pick<Incoming, 'key' | 'id'> & {
  state: 'nothing' | 'erased';
  replies: Reply[];
};

/** Ends a turn of which nothing is stored; where everything of the person goes, once it has gone. */
export async function withoutRecord(
  desk: Desk,
  { key, id, state, replies }: Unkept,
): Promise<Omit<Outgoing, 'retries'>> {
  if (state === 'erased') {
    desk.unstored.beginErasing(key, replies);
    await erasePerson(desk, key);
  }
  desk.unstored.endErasing(key);
  desk.unstored.add(key, id, replies);
  return { replies, owed: [], isRepeat: false, wasSent: false, isUnstored: true };
}
