import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What passed: requests by what they do, and bytes of bodies in each direction. */
export type Passed = { requests: Record<string, number>; up: number; down: number };

export type CountingProxy = { address: string; passed: () => Passed; forget: () => void; stop: () => void };

const nothing = (): Passed => ({ requests: {}, up: 0, down: 0 });

/** Passes requests on to a server that speaks plain HTTP, and counts them. */
export async function startCountingProxy(to: string): Promise<CountingProxy> {
  const agent = new Agent({ keepAlive: true });
  let passed = nothing();

  const server = createServer((incoming, response) => {
    const what = kindOf(incoming);
    passed.requests[what] = (passed.requests[what] ?? 0) + 1;
    const { method, url = '', headers } = incoming;
    const onward = request(new URL(url, to), { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => {
        passed.down += chunk.length;
      });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.on('data', (chunk: Buffer) => {
      passed.up += chunk.length;
    });
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    address: `http://127.0.0.1:${port}`,
    passed: () => passed,
    forget: () => {
      passed = nothing();
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

/** Lists are told from reads, since they cost as much as writes. */
function kindOf({ method = '', url = '' }: IncomingMessage): string {
  return url.includes('comp=list') ? 'LIST' : method;
}
