import { expect } from 'chai';
import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import { startConnector } from '../../support/connector.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import type { Figure } from '../figure.ts';
import { CHANNEL_FAULTS, type ChannelFault, meets } from './channelFaults.ts';
import { faultyStore } from './faultyStore.ts';
import { PushedPerson } from './pushedPerson.ts';
import { whereLeads } from './spoken.ts';

/** Whether a conversation can be written, by its key. */
type Disk = { breakFor: (key: string) => void; mendFor: (key: string) => void };
type Scene = { person: PushedPerson; fault: ChannelFault; disk: Disk };

/** Each kind of reply, met with a fault: what was tried, what is kept, and what the next turn gives. */
const SCENES: Record<string, (scene: Scene) => Promise<string[]>> = {
  async question({ person, fault }) {
    expect(await tries(person, fault, 'azure')).to.equal(fault.tries);
    const next = await person.says('ea');
    expect(next.map(({ isQuestion }) => isQuestion)).to.deep.equal([false]);
    return ['azure', 'ea'];
  },
  async answer({ person, fault }) {
    expect(await tries(person, fault, 'azure ea')).to.equal(fault.tries);
    const next = await person.says('why');
    expect(next).to.have.length(fault.isGivenAgain ? 2 : 1);
    expect(await person.says('copy')).to.have.length(1);
    return ['azure ea', 'why', 'copy'];
  },
  async 'error reply'({ person, fault, disk }) {
    await person.says('azure');
    disk.breakFor(person.key);
    const step = fault.isGivenAgain ? 0 : 1; // what comes after a message that failed is not tried
    const said = person.activity({ text: 'ea' });
    expect(await tries(person, fault, said)).to.equal(fault.tries + step);
    disk.mendFor(person.key);
    const again = await person.posts(said);
    expect(again.map(({ isQuestion }) => isQuestion)).to.deep.equal([false]);
    return ['azure', 'ea'];
  },
};

/** Every fault of a channel, met by every kind of reply, all at once. */
export async function tryEachChannelFault(): Promise<Figure[]> {
  const store = openMemoryStore();
  const broken = new Set<string>();
  const disk: Disk = { breakFor: (key) => broken.add(key), mendFor: (key) => broken.delete(key) };
  const faulty = faultyStore(store, (method, key) =>
    method === 'write' && broken.has(key) ? 'fails' : undefined,
  );
  const server = await startServer(undefined, {}, { open: async () => faulty });
  const play = async (fault: ChannelFault, [what, scene]: [string, (typeof SCENES)[string]]) => {
    const connector = await startConnector();
    const person = new PushedPerson(server.address, connector);
    try {
      const words = await scene({ person, fault, disk });
      const kept = await storedRecord(store, person.key);
      expect(kept?.record.state.place.facts).to.deep.equal(whereLeads(words).place.facts);
    } catch (error) {
      throw new Error(`${what}, ${fault.fault}: ${error}`, { cause: error });
    } finally {
      disk.mendFor(person.key);
      connector.stop();
    }
  };
  try {
    const plays = CHANNEL_FAULTS.flatMap((fault) =>
      Object.entries(SCENES).map((scene) => play(fault, scene)),
    );
    // All of them are over before the bot is stopped, so that what one of them found is what is told.
    for (const played of await Promise.allSettled(plays))
      if (played.status === 'rejected') throw played.reason;
    return [
      {
        tried: 'each fault of a channel, met by a question, an answer and an apology',
        times: plays.length,
        outcome: 'kept each time; tried again in the same turn after 429 alone, and by the next turn',
      },
    ];
  } finally {
    await server.stop();
  }
}

/** How often the channel was called for the turn. */
async function tries(person: PushedPerson, fault: ChannelFault, said: string | object): Promise<number> {
  const { connector } = person;
  meets(connector, fault);
  const unread = connector.unread();
  const pushed = await person.posts(typeof said === 'string' ? person.activity({ text: said }) : said);
  return pushed.length + connector.unread() - unread;
}
