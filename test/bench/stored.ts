import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conversationKey } from '../../bot/conversation/key.ts';
import { entryText, parseEntry } from '../../bot/storage/entry.ts';
import { fileName } from '../../bot/storage/fileName.ts';
import { assistantWith, folderIn, forgetFolders, MEMORY } from './assistant.ts';
import { compare, contender } from './contender.ts';
import { drive } from './drive.ts';
import { TALKS } from './talks.ts';

// What a turn costs beside 100 stored conversations and beside 100,000 of them: copies of one that was had.
const FEW = 100;
const MANY = 100_000;
const HOW = { rounds: 5, conversations: 400 };

async function oneConversation(): Promise<unknown> {
  const folder = await folderIn(MEMORY);
  const server = await assistantWith(folder);
  await drive(server.address, { talks: TALKS.guided, conversations: 1 });
  await server.stop();
  const [name = ''] = await readdir(folder);
  return parseEntry(await readFile(join(folder, name), 'utf8'))?.value;
}

async function fill(folder: string, count: number, value: string): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const key = conversationKey('test', `conversation ${nth}`, `person ${nth}`);
    await writeFile(join(folder, fileName(key)), entryText(key, `version-${nth}`, value));
  }
}

const value = JSON.stringify(await oneConversation());
const servers = [];
for (const count of [FEW, MANY]) {
  const folder = await folderIn(MEMORY);
  await fill(folder, count, value);
  const started = performance.now();
  const server = await assistantWith(folder);
  servers.push({ name: `${count} stored`, server, listening: performance.now() - started });
}
const [few, many] = await compare(
  servers.map(({ name, server }) => contender(name, server, TALKS.guided)),
  HOW,
);
for (const { name, server, listening } of servers)
  process.stdout.write(
    `${name}: listening after ${listening.toFixed(0)} ms, ${(await server.memory()).toFixed(0)} MB\n`,
  );
const [fewCost, manyCost] = [few?.cost ?? Number.NaN, many?.cost ?? Number.NaN];
process.stdout.write(
  `cpu a turn: ${fewCost.toFixed(2)} ms beside ${FEW}, ${manyCost.toFixed(2)} ms beside ${MANY}: × ${(manyCost / fewCost).toFixed(2)}\n`,
);
for (const { server } of servers) await server.stop();
await forgetFolders();
