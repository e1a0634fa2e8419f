// Run as a child process: starts the bot, talks to it, closes it, and then has to end without being told to.
import { Line } from '../../support/line.ts';
import { startServer } from '../../support/server.ts';
import { traffic } from './traffic.ts';

const server = await startServer();
const line = new Line(server.address, 5);
await traffic(line, { turns: 200 }, 5);
line.close();
await server.stop();
process.stdout.write(`open: ${process.getActiveResourcesInfo().join(' ')}\n`);
