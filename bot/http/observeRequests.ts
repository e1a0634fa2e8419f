import type { Request, Response, Route, Server } from 'restify';
import type { BotWorld } from '../world.ts';

type World = Pick<BotWorld, 'log' | 'counters' | 'clock'>;

/** Counts and times every request, by status; its address and headers are the visitor's and are not looked at. */
export function observeRequests(server: Server, { log, counters, clock }: World): void {
  const arrivals = new WeakMap<Request, number>();
  server.pre((request: Request, _response: Response, next: () => void) => {
    arrivals.set(request, clock());
    next();
  });
  server.on('after', (request: Request, response: Response, route: Route | null) => {
    const ms = clock() - (arrivals.get(request) ?? clock());
    const status = response.statusCode;
    counters.count('requests', String(status));
    counters.time('request', ms);
    log('request', { method: route?.method, path: route?.path.toString(), status, ms: Math.round(ms) });
  });
}
