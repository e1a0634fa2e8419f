import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/** The connections of a server in this process, as the server has them. */
export type ServerSockets = {
  /** How many there have been since this was asked for. */
  seen: () => number;
  /** Resolves once none is left; never, if one is held for ever. */
  noneLeft: () => Promise<void>;
  stop: () => void;
};

/** Follows the connections to a port of this process, from now on. */
export function followSockets(port: number): ServerSockets {
  const accepted = channel('net.server.socket');
  const open = new Set<Socket>();
  let seen = 0;
  const follow = (message: unknown) => {
    const { socket } = message as { socket: Socket }; // as Node documents this channel
    if (socket.localPort !== port) return;
    seen += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };
  accepted.subscribe(follow);
  return {
    seen: () => seen,
    noneLeft: async () => {
      for (const socket of open) if (!socket.closed) await once(socket, 'close');
    },
    stop: () => accepted.unsubscribe(follow),
  };
}
