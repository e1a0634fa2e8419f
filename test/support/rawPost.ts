import { request } from 'node:http';

/** Sends a header several times, which fetch would make one of. */
export function rawPost(address: string, authorization: string[], body: object): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization };
    const sent = request(`${address}/api/messages`, { method: 'POST' }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(new Response(text, { status: response.statusCode ?? 0 }));
    });
    sent.on('error', reject);
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
    sent.end(JSON.stringify(body));
  });
}
