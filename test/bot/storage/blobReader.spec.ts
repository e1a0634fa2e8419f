import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from 'chai';
import { readConfig } from '../../../bot/config.ts';
import { blobReader } from '../../../bot/storage/blobs/blobReader.ts';
import type { Blob } from '../../../bot/storage/blobs/blobs.ts';
import { entryText } from '../../../bot/storage/entry.ts';
import { fileName } from '../../../bot/storage/fileName.ts';
import { openReader } from '../../../bot/storage/openReader.ts';
import { HOSTILE_KEYS } from './hostileKeys.ts';
import { keysIn } from './stored.ts';

/** A reader of blobs that can be looked up and listed, and no more. */
function readerOf(blobs: Map<string, Blob>) {
  return blobReader({
    blobs: {
      get: async (name) => blobs.get(name),
      async *names(prefix) {
        for (const name of blobs.keys()) if (name.startsWith(prefix)) yield name;
      },
    },
    lifetime: { isOver: (writtenAt) => writtenAt === 0 },
  });
}

const blobOf = (text: string, writtenAt = 1): Blob => ({ text, etag: 'e', writtenAt });
const entryOf = (key: string, writtenAt?: number) =>
  blobOf(entryText(key, 'v', JSON.stringify(key)), writtenAt);

/** A service that has no container, and what it was asked for. */
async function startEmptyService() {
  const asked: string[] = [];
  const server = createServer(({ method = '' }, response) => {
    asked.push(method);
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end('<?xml version="1.0"?><Error><Code>ContainerNotFound</Code><Message>none</Message></Error>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  const key = Buffer.from('key').toString('base64');
  const url = `http://127.0.0.1:${port}/somebody`;
  return {
    asked,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=somebody;AccountKey=${key};BlobEndpoint=${url};`,
    stop: () => server.close(),
  };
}

describe('openReader for blobs', () => {
  it('makes no container, and says that there is none', async () => {
    const { asked, connectionString: STORAGE_CONNECTION_STRING, stop } = await startEmptyService();
    try {
      const reader = await openReader(readConfig({ STORAGE: 'azure-blobs', STORAGE_CONNECTION_STRING }));
      for (const reading of [reader.read('case'), keysIn(reader)])
        assert.propertyVal(await reading.catch((error) => error), 'code', 'STORAGE_UNAVAILABLE');
      assert.deepEqual([...new Set(asked)], ['GET']);
    } finally {
      stop();
    }
  });
});

describe('blobReader', () => {
  it('reads and lists every key', async () => {
    const reader = readerOf(new Map(HOSTILE_KEYS.map((key) => [fileName(key), entryOf(key)])));
    for (const key of HOSTILE_KEYS) assert.deepEqual(await reader.read(key), { value: key, version: 'e' });
    assert.deepEqual(await keysIn(reader), [...HOSTILE_KEYS].sort());
  });

  it('tells of damage, set aside already or not, and takes what is expired for absent', async () => {
    const torn = entryOf('torn').text.slice(0, 20);
    const blobs = new Map([
      [fileName('torn'), blobOf(torn)],
      [fileName('aside'), blobOf('{"setAside":true}\n')],
      [fileName('old'), entryOf('old', 0)],
    ]);
    const reader = readerOf(blobs);
    for (const key of ['torn', 'aside']) assert.deepEqual(await reader.read(key), { damaged: true });
    for (const key of ['old', 'absent']) assert.isUndefined(await reader.read(key));
  });
});
