import { Agent, request } from 'node:http';

/** What a server answered. */
export type Answer = { status: number; body: string };

/** Connections to a server that are kept open, as a channel keeps them, with far less work for the caller than `fetch`. */
export class Line {
  readonly address: string;
  readonly #agent: Agent;

  constructor(address: string, mostConnections: number) {
    this.address = address;
    this.#agent = new Agent({ keepAlive: true, maxSockets: mostConnections });
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body);
      const call = request(
        `${this.address}/api/messages`,
        {
          method: 'POST',
          agent: this.#agent,
          headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
