import type { ContainerClient } from '@azure/storage-blob';
import { isAbsent, isConflict, onBlobs } from './onBlobs.ts';

/** How long one call may take with all that the SDK tries again, in ms: a turn has about 15 s. */
const PATIENCE_MS = 8_000;

export type Blob = { text: string; etag: string; writtenAt: number };
type Condition = { ifMatch: string } | { ifNoneMatch: '*' };

/** The blobs of one container as text: each call is one request, and none waits for ever. */
export class Blobs {
  readonly #container: ContainerClient;

  constructor(container: ContainerClient) {
    this.#container = container;
  }

  async get(name: string): Promise<Blob | undefined> {
    return onBlobs(async () => {
      try {
        const answer = await this.#blob(name).download(0, undefined, bounded());
        const { etag = '', lastModified = new Date(0) } = answer;
        return { text: await textOf(answer.readableStreamBody), etag, writtenAt: lastModified.getTime() };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    });
  }

  /** Resolves to the new etag, or to undefined when the condition does not hold. */
  async put(name: string, text: string, conditions?: Condition): Promise<string | undefined> {
    return onBlobs(async () => {
      try {
        const blobHTTPHeaders = { blobContentType: 'application/json' };
        const options = { ...bounded(), blobHTTPHeaders, ...(conditions && { conditions }) };
        const { etag } = await this.#blob(name).upload(text, Buffer.byteLength(text), options);
        return etag;
      } catch (error) {
        if (isConflict(error)) return undefined;
        throw error;
      }
    });
  }

  async remove(name: string): Promise<void> {
    await onBlobs(async () => {
      try {
        await this.#blob(name).delete(bounded());
      } catch (error) {
        // Somebody else was first.
        if (!isAbsent(error)) throw error;
      }
    });
  }

  async *names(prefix: string): AsyncGenerator<string> {
    let more: string | undefined;
    do {
      const settings = { maxPageSize: 1_000, ...(more && { continuationToken: more }) };
      const pages = this.#container.listBlobsFlat({ prefix, ...bounded() }).byPage(settings);
      const { value } = await onBlobs(() => pages.next());
      for (const { name } of value?.segment.blobItems ?? []) yield name;
      more = value?.continuationToken;
    } while (more);
  }

  #blob(name: string) {
    return this.#container.getBlockBlobClient(name);
  }
}

/** What keeps a call to the service from taking for ever. */
export function bounded(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(PATIENCE_MS) };
}

async function textOf(stream: NodeJS.ReadableStream | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
