import { connect } from 'node:net';

/** What came back on a connection until it was closed; with `wasReset` it was cut off. */
export type Exchange = { bytes: Buffer; wasReset: boolean };

/** Sends bytes as they are on a connection of their own and reads until the other side closes it. */
export function exchange(port: number, bytes: Buffer, { isCutShort = false } = {}): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    let wasReset = false;
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => {
      wasReset = true;
    });
    socket.on('close', () => resolve({ bytes: Buffer.concat(chunks), wasReset }));
    if (isCutShort) socket.end(bytes);
    else socket.write(bytes);
  });
}

/** The status of a page, asked for on a connection that is not kept. */
export async function statusAt(port: number, path: string): Promise<number | undefined> {
  const asked = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  return responseIn((await exchange(port, Buffer.from(asked))).bytes)?.status;
}

export type RawResponse = { status: number; headers: [name: string, value: string][]; body: Buffer };

/** The last of the responses in `bytes`, after those that only say to go on; undefined where there is none. */
export function responseIn(bytes: Buffer): RawResponse | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  const rest = bytes.subarray(end + 4);
  if (status === 100) return responseIn(rest);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status, headers, body: rest };
}
