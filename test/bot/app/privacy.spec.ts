import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { hashed } from '../../../bot/conversation/key.ts';
import { fileName } from '../../../bot/storage/fileName.ts';
import { builtBot } from '../../support/builtBot.ts';
import { tapsIn } from '../../support/client.ts';
import { type Collector, startCollector } from '../../support/collector.ts';
import { itOnLinux } from '../../support/itOnLinux.ts';
import { logLines } from '../../support/logLines.ts';
import { MARKED, mark } from '../../support/marker.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { TEAM } from '../../support/team.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';
import { activities, bodies, carrier, headers, named, paths } from './noise.ts';

const run = promisify(execFile);
const TOKEN = 'metrics-token-of-this-test';

/** A channel that takes every other reply, and answers with markers in everything it says. */
async function startRudeChannel(): Promise<Server> {
  let calls = 0;
  const server = createServer((request, response) => {
    request.resume();
    calls += 1;
    response.statusCode = calls % 2 === 0 ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-request-id', mark());
    response.end(JSON.stringify({ id: mark(), error: { code: mark().toUpperCase(), message: mark() } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function contentsOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => `${name} ${await readFile(join(folder, name), 'utf8')}`));
}

describe('after a noisy run', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let server: ServerProcess;
  let collector: Collector;
  let channel: Server;
  let people: { from: { id: string }; channelId: string; conversation: { id: string } }[];

  const start = async (more: Record<string, string> = {}) =>
    startProcess(await builtBot(), {
      ...more,
      PORT: '0',
      STORAGE_DIR: folder(),
      LOG_LEVEL: 'debug',
      METRICS_PORT: '0',
      METRICS_TOKEN: TOKEN,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    });

  const post = (body: string, extra: Record<string, string> = {}) =>
    fetch(`${server.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...extra },
      body,
    });

  /** Everything anybody could send, twice: with replies in the response, and sent to a channel. */
  async function makeNoise(): Promise<void> {
    const { port } = channel.address() as AddressInfo; // it listens on TCP
    for (const deliveryMode of ['expectReplies', undefined]) {
      const carried = carrier(`http://127.0.0.1:${port}`);
      for (const activity of activities()) {
        const whole = { ...carried(), deliveryMode, ...activity };
        people.push(whole);
        await post(JSON.stringify(whole));
      }
    }
    for (const body of bodies()) await post(body);
    const carried = carrier('http://127.0.0.1:1');
    for (const text of ['ea', mark()]) {
      await post(JSON.stringify({ ...carried(), type: 'message', text }), headers());
      await post(
        JSON.stringify({ ...carried(), type: 'message', text, serviceUrl: `https://${mark()}.example` }),
      );
      await post(JSON.stringify({ ...carried(), type: 'message', text, deliveryMode: undefined })); // refused by port 1
    }
    for (const path of paths()) await fetch(server.address + path, { headers: headers() });
  }

  const metrics = async () => {
    const address = logLines(server.output(), /^listening$/)[0]?.metrics;
    const response = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    return response.text();
  };

  /** Fails with the text around the first marker. */
  function holdsNothing(what: string, text: string): void {
    const at = text.search(MARKED);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 50), what).to.equal('');
  }

  beforeEach(async () => {
    people = [];
    [collector, channel] = await Promise.all([startCollector(), startRudeChannel()]);
    server = await start();
  });
  afterEach(async () => {
    await server.stop('SIGKILL');
    collector.stop();
    channel.closeAllConnections();
    channel.close();
  });

  itOnLinux('nothing that was sent stands in logs, metrics, traces or state, and no id', async () => {
    await makeNoise();
    await run('prlimit', ['--pid', String(server.pid), '--fsize=0:']);
    await makeNoise();
    const page = await metrics();
    await server.stop();

    const lines = logLines(server.output(), /./);
    const events = new Set(lines.map(({ event }) => event));
    expect([...events]).to.include.members(['turn', 'request', 'turn-failed', 'send-failed']);
    expect(lines.filter(({ event }) => event === 'turn').length).to.be.greaterThan(20);
    expect(page).to.contain('assistant_turns_total{input="tap"}');
    expect(collector.spans().length).to.be.greaterThan(200);
    const state = await contentsOf(folder());
    expect(state.length).to.be.greaterThan(3);
    expect(state.filter((file) => file.startsWith('feedback'))).not.to.deep.equal([]);

    holdsNothing('output', server.output());
    holdsNothing('metrics', page);
    holdsNothing('traces', collector.received.join('\n'));
    holdsNothing('state', state.join('\n'));
    const seen = [server.output(), page, ...collector.received].join('\n');
    expect(seen).not.to.contain(TOKEN);
    for (const { channelId, from, conversation } of people) {
      expect(seen).not.to.contain(hashed(channelId, from.id));
      expect(seen).not.to.contain(hashed(channelId, conversation.id));
    }
  });

  it('nothing of a case that was handed to a person stands there, and nothing that they wrote once it was told', async () => {
    await server.stop();
    const { port } = channel.address() as AddressInfo; // as above
    const serviceUrl = `http://127.0.0.1:${port}`;
    server = await start({
      ESCALATION_CONVERSATION: TEAM,
      ESCALATION_SERVICE_URL: `${serviceUrl}/${mark()}`,
    });
    const [carried, member] = [carrier(serviceUrl), carrier(serviceUrl)];
    const person = async (activity: object) => {
      const response = await post(
        JSON.stringify({ ...carried(), channelId: 'test', type: 'message', ...activity }),
      );
      return JSON.stringify(await response.json());
    };
    await person({ text: `azure ea ${mark()}` });
    const [card] = tapsIn(JSON.parse(await person({ text: 'ask a person' })));
    await person({ value: { ...card, command: { do: 'hand-over' } } });
    await server.wrote(/"escalation/);
    const [key] = (await readdir(folder())).filter((name) => name.startsWith('escalations'));
    const id = JSON.parse(await readFile(join(folder(), String(key)), 'utf8')).key.slice(
      'escalations/'.length,
    );
    for (const act of ['take', 'answer', mark(), 'answer', 'close'])
      for (const conversation of [named(), { ...named(), id: TEAM }]) {
        const value = { escalation: id, act, answer: mark() };
        await post(
          JSON.stringify({
            ...member(),
            channelId: 'msteams',
            type: 'message',
            conversation,
            value,
            deliveryMode: undefined,
          }),
        );
      }
    expect(await person({ type: 'event', name: 'news' })).to.contain('PolicyNews');
    const page = await metrics();
    await server.stop();

    const events = new Set(logLines(server.output(), /./).map(({ event }) => event));
    expect([...events]).to.include.members(['escalation-acted', 'escalation-refused']);
    expect(page).to.contain('assistant_escalations_total');
    holdsNothing('output', server.output());
    holdsNothing('metrics', page);
    holdsNothing('traces', collector.received.join('\n'));
    holdsNothing('state', (await contentsOf(folder())).join('\n'));
  });

  it('damaged and unreadable state is told of without what stands in it', async () => {
    const carried = carrier('http://127.0.0.1:1');
    const whole = () => ({ ...carried(), channelId: 'test', type: 'message', text: 'ea' });
    await post(JSON.stringify(whole()));
    const [name] = (await readdir(folder())).filter((file) => file.startsWith('conversations'));
    const path = join(folder(), String(name));
    const { sum: _, ...stored } = JSON.parse(await readFile(path, 'utf8'));
    let said = '';
    for (const text of [`{"${mark()}`, JSON.stringify({ ...stored, value: { [mark()]: mark() } })]) {
      await server.stop();
      said += server.output();
      await writeFile(path, text);
      server = await start();
      await post(JSON.stringify(whole()));
    }
    await server.stop();
    said += server.output();

    const { from, conversation } = whole();
    holdsNothing('output', said);
    for (const id of [from.id, conversation.id]) {
      expect(said).not.to.contain(hashed('test', id));
      expect(said).not.to.contain(basename(fileName(hashed('test', id)), '.json'));
    }
    const [damaged] = logLines(said, /^state-damaged$/);
    expect(await readdir(folder())).to.include(`${name}.${damaged?.copy}`);
    expect(logLines(said, /^state-unreadable$/)).to.have.length(1);
  });
});
