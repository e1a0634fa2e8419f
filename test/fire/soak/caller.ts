import { Client } from '../../support/client.ts';
import type { Line } from '../../support/line.ts';

/** A person who speaks over connections that all share; each turn's time is told. */
export class Caller extends Client {
  readonly #line: Line;
  readonly #took: (ms: number) => void;

  constructor(line: Line, took: (ms: number) => void) {
    super(line.address);
    this.#line = line;
    this.#took = took;
  }

  override async post(activity: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const sent = performance.now();
    const { status, body } = await this.#line.post(JSON.stringify(activity), headers);
    this.#took(performance.now() - sent);
    return new Response(body, { status });
  }
}
