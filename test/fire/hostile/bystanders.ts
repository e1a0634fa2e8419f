import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey } from '../../../bot/conversation/key.ts';
import { fileName } from '../../../bot/storage/fileName.ts';
import type { Tap } from '../../../dialogs/reply.ts';
import { Client, tapsIn } from '../../support/client.ts';
import { BOT_MENTION } from '../../support/teamsPerson.ts';
import { BYSTANDER } from './envelope.ts';

const IN_GROUP = {
  channelId: 'msteams',
  conversation: { id: BYSTANDER.conversation, isGroup: true, conversationType: 'groupChat' },
  from: { id: BYSTANDER.person, name: 'Bystander' },
  recipient: { id: '28:bot' },
  entities: [BOT_MENTION],
};

export type Bystanders = {
  /** What their cards offered, for others to steal. */
  taps: readonly Tap[];
  /** Fails when anything of their cases is otherwise than they left it. */
  unchanged: () => Promise<void>;
  /** Goes on with their cases, which has to lead where they alone would have come. */
  goOn: () => Promise<void>;
};

/** Two people who have told where a subscription was bought: one alone with the bot, and one in a group that others are in. */
export async function standBy(
  address: string,
  storage: string,
  post: (activity: object) => Promise<Response>,
): Promise<Bystanders> {
  const alone = new Client(address);
  const grouped = new Client(address);
  const people = [
    { client: alone, fields: {}, key: conversationKey('test', alone.conversation, alone.person) },
    {
      client: grouped,
      fields: IN_GROUP,
      key: conversationKey('msteams', BYSTANDER.conversation, BYSTANDER.person),
    },
  ];
  const says = async ({ client, fields }: (typeof people)[number], text: string) => {
    const inline = { deliveryMode: 'expectReplies', text, ...fields };
    return (await post(client.activity(inline))).json() as Promise<{ activities: { entities: object[] }[] }>; // checked by what is read of it
  };
  const stored = () => Promise.all(people.map(({ key }) => readFile(join(storage, fileName(key)), 'utf8')));

  const taps: Tap[] = [];
  for (const person of people) taps.push(...tapsIn(await says(person, 'ea')));
  const before = await stored();
  return {
    taps,
    unchanged: async () => {
      expect(await stored(), 'the cases of bystanders').to.deep.equal(before);
    },
    goOn: async () => {
      for (const person of people) {
        const { activities } = await says(person, 'azure');
        const facts = { origin: 'ea', kind: 'usage-based' };
        expect(activities.at(-1)?.entities[0]).to.deep.include({ type: 'PolicyAnswer', facts });
      }
    },
  };
}
