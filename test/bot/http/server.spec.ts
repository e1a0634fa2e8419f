import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';

/** A server whose answer cannot be made JSON, which is asked for it with a token. */
const ASKED = `
  import { createHttpServer } from './bot/http/server.ts';
  const http = createHttpServer({ log: () => {}, headers: {} });
  http.server.get('/', async (_, response) => void response.send(200, { big: 1n }));
  const address = await http.listen(0, '127.0.0.1');
  const { status } = await fetch(address, { headers: { authorization: 'Bearer secret' } });
  await http.close();
  console.log(status);
`;

describe('an HTTP server', () => {
  it('writes nothing by itself about a request whose answer cannot be made', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', ASKED]);
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ output, errors }).to.deep.equal({ output: '500\n', errors: '' });
  });
});
