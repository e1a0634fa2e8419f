import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/freePort.ts';
import { installedPlayground } from './installed.ts';

/** Who sits before a playground. */
export type Person = { id: string; name: string; aadObjectId: string };
const person = (name: string, digit: number): Person => ({
  id: `user-${digit}`,
  name,
  aadObjectId: `00000000-0000-0000-0000-00000000002${digit}`,
});
export const ALEX = person('Alex Wilber', 0);
export const MEGAN = person('Megan Bowen', 1);
/** All are in one group chat and one team: six, which is as many as the playground wants. */
const EVERYBODY = [
  ALEX,
  MEGAN,
  ...['Adele Vance', 'Isaiah Langer', 'Patti Fernandez', 'Lynne Robbins'].map((name, at) =>
    person(name, at + 2),
  ),
];

export type Playground = { address: string; stop: () => Promise<void> };

/** A local Teams in which one person speaks to the bot at `bot`. */
export async function startPlayground(bot: string, person: Person): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), settingsOf(person));
  const port = await freePort();
  const args = ['start', '-e', `${bot}/api/messages`, '-c', 'msteams', '-p', `${port}`, '--dt', 'true'];
  const child = spawn(process.execPath, [await installedPlayground(), ...args], {
    cwd: folder,
    env: { ...process.env, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const listens = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('Listening') && resolve());
  });
  await Promise.race([
    listens,
    ended.then(([code]) => Promise.reject(new Error(`the playground ended with ${code}`))),
  ]);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(person: Person): string {
  const others = EVERYBODY.filter(({ id }) => id !== person.id);
  const account = ({ id, name, aadObjectId }: Person) => {
    const [givenName, surname] = name.split(' ');
    const email = `${id}@example.com`;
    return { id, name, aadObjectId, givenName, surname, email, userPrincipleName: email };
  };
  // JSON is YAML.
  return JSON.stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Test Bot' },
    currentUser: account(person),
    users: others.map(account),
    personalChat: { id: `personal-of-${person.id}` },
    groupChat: { id: 'group-chat', name: 'Group Chat' },
    team: {
      id: 'team',
      name: 'My Team',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: 'channel', name: 'Announcements' }],
    },
  });
}
