import { expect } from 'chai';
import type { Figure } from '../figure.ts';
import { type Checked, checked } from './checked.ts';
import { repeatedIn } from './echo.ts';
import { exchange, type RawResponse, responseIn } from './exchange.ts';
import { type RawRequest, rawRequest } from './rawRequests.ts';
import type { Target } from './target.ts';
import { outcomeOf } from './tryActivities.ts';

/** What a client may be told; nothing here is the server's own fault. */
const ANSWERS = [200, 204, 302, 304, 400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 417, 429, 431];
/** A body that is not read to its end is cut off, and the answer may be lost on the way. */
const LARGE = 100_000;

/** Sends what HTTP allows, and what it does not, to every route. */
export async function tryRequests(target: Target, { times, seed }: Checked): Promise<Figure> {
  const statuses = new Map<number, number>();
  const tryOne = async ({ head, body, isCutShort }: RawRequest) => {
    const bytes = Buffer.concat([Buffer.from(head), body]);
    const { bytes: answer, wasReset } = await exchange(target.port, bytes, { isCutShort });
    const response = responseIn(answer);
    target.hasKeptQuiet();
    if (response === undefined) {
      expect(answer.length, 'half an answer').to.equal(0);
      expect(mayGoUnanswered(head) || isCutShort || (wasReset && bytes.length > LARGE), 'no answer').to.equal(
        true,
      );
      return;
    }
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    expectDecent(response, head.startsWith('HEAD'));
  };
  await checked(target, rawRequest, tryOne, { times, seed });
  return { tried: 'hostile requests on every route', times, outcome: outcomeOf(statuses) };
}

/** A tunnel is not refused in words: the connection ends. */
function mayGoUnanswered(head: string): boolean {
  return head.startsWith('CONNECT ');
}

function expectDecent(response: RawResponse, isHead: boolean): void {
  const { status, headers, body } = response;
  expect(ANSWERS, body.toString().slice(0, 200)).to.include(status);
  expect(repeatedIn(response), 'a response repeats what was sent').to.equal(undefined);
  const types = headers.flatMap(([name, value]) => (name === 'content-type' ? [value] : []));
  if (types.includes('application/json') && !isHead) JSON.parse(body.toString());
}
