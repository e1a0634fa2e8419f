import { startAzurite } from '../azurite/azurite.ts';
import { builtBot } from '../support/builtBot.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { compare, contender } from './contender.ts';
import { startCountingProxy } from './countingProxy.ts';
import { CONCURRENT, drive } from './drive.ts';
import { TALKS } from './talks.ts';

// How one and two instances of the bot, as built, do on one container of Azure Blob Storage, which is Azurite on the same
// machine; every conversation hops between the two with each turn. Then what a turn asks of the store.
const CONVERSATIONS = 120;
const ROUNDS = 4;

const azurite = await startAzurite();
const print = (line: string) => process.stdout.write(`${line}\n`);

function start(container: string, connectionString = azurite.connectionString): Promise<ServerProcess> {
  return builtBot().then((entry) =>
    startProcess(entry, {
      PORT: '0',
      STORAGE: 'azure-blobs',
      STORAGE_CONNECTION_STRING: connectionString,
      STORAGE_CONTAINER: container,
    }),
  );
}

async function instances(count: number): Promise<ServerProcess[]> {
  return Promise.all(Array.from({ length: count }, () => start(`instances-${count}`)));
}

async function printCosts(): Promise<void> {
  const proxy = await startCountingProxy(azurite.url);
  const through = azurite.connectionString.replace(new URL(azurite.url).origin, proxy.address);
  const server = await start('counted', through);
  await drive(server.address, { talks: TALKS.guided, conversations: CONCURRENT }); // warm-up
  proxy.forget();
  const { turns } = await drive(server.address, { talks: TALKS.guided, conversations: CONVERSATIONS });
  await server.stop(); // whatever is to be written has been by then
  const { requests, up, down } = proxy.passed();
  proxy.stop();
  const perTurn = (count: number, digits = 2) => (count / turns.length).toFixed(digits);
  const kinds = Object.entries(requests).map(([kind, count]) => `${perTurn(count)} ${kind}`);
  const bytes = `${perTurn(up / 1024, 1)} kB up, ${perTurn(down / 1024, 1)} kB down`;
  print(`a turn: ${kinds.join(', ')}; ${bytes} (${turns.length} turns, ${CONVERSATIONS} conversations)`);
}

const all = [await instances(1), await instances(2)];
const figures = await compare(
  all.map((servers) => contender(String(servers.length), servers, TALKS.guided)),
  { rounds: ROUNDS, conversations: CONVERSATIONS },
);
print(
  `node ${process.version}, ${CONCURRENT} concurrent, ${ROUNDS} rounds of ${CONVERSATIONS} conversations`,
);
print(
  '| instances | turns/s | p50 ms | p99 ms | processor ms a turn, without Azurite |\n|---|---|---|---|---|',
);
for (const { name, rate, p50, p99, cost } of figures)
  print(`| ${name} | ${rate.toFixed(0)} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${cost.toFixed(1)} |`);
for (const server of all.flat()) await server.stop();
await printCosts();
await azurite.stop();
