import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Milliseconds of every turn, and of the whole run. */
export type Run = { turns: number[]; elapsed: number };

const WORDS = [
  ['hi', 'ea', 'office 365', 'support'],
  ['hi', 'csp', 'azure'],
  ['hi', 'not sure', 'azure', 'open'],
  ['hi', 'another partner', '2'],
  ['hola', 'microsoft-direct', 'licencias', 'mover', 'azure'],
];

/** Whole guided conversations, `concurrent` at a time, each turn waiting for the one before. */
export async function drive(address: string, conversations: number, concurrent: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrent });
  const turns: number[] = [];
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    while (next < conversations) {
      const words = WORDS[next % WORDS.length] ?? [];
      next += 1;
      const ids = { conversation: { id: randomUUID() }, from: { id: randomUUID() } };
      for (const text of words) {
        const sent = performance.now();
        await say(agent, address, { ...ids, text });
        turns.push(performance.now() - sent);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrent }, worker));
  agent.destroy();
  return { turns, elapsed: performance.now() - started };
}

function say(agent: Agent, address: string, fields: object): Promise<void> {
  const body = JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'test',
    serviceUrl: address,
    recipient: { id: 'bot' },
    deliveryMode: 'expectReplies',
    ...fields,
  });
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}/api/messages`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const reply = Buffer.concat(chunks).toString();
          if (response.statusCode === 200 && reply.includes('"activities":[{')) resolve();
          else reject(new Error(`${response.statusCode}: ${reply.slice(0, 200)}`));
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
