import type { Request, Response } from 'restify';
import type { Editions } from '../editions.ts';
import { readInquiry } from '../inquiry.ts';
import { policyFace } from '../policyFace.ts';

/** `GET /api/policy/answer`: the policy's answer to the facts in the query, or the next fact it needs. */
export function policyAnswerHandler(editions: Editions) {
  return async (request: Request, response: Response): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const read = readInquiry(searchParams, editions);
    if ('error' in read)
      response.send(read.error.code === 'unknown-edition' ? 404 : 400, { error: read.error });
    else response.send(200, policyFace(read.edition, read.inquiry));
  };
}
