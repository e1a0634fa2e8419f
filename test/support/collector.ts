import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.number() }).transform(({ intValue }) => intValue),
  z.object({ doubleValue: z.number() }).transform(({ doubleValue }) => doubleValue),
  z.object({ boolValue: z.boolean() }).transform(({ boolValue }) => boolValue),
  z
    .object({ arrayValue: z.object({ values: z.array(z.object({ stringValue: z.string() })).optional() }) })
    .transform(({ arrayValue }) => (arrayValue.values ?? []).map(({ stringValue }) => stringValue)),
]);
const attributes = z
  .array(z.object({ key: z.string(), value }))
  .transform((pairs) => Object.fromEntries(pairs.map((pair) => [pair.key, pair.value])));
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes,
  events: z.array(z.object({ name: z.string(), attributes })),
  status: z.object({ code: z.number(), message: z.string().optional() }),
});
export type Span = z.infer<typeof span>;
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

/** An OpenTelemetry collector on this machine that takes traces as OTLP JSON over HTTP. */
export type Collector = {
  endpoint: string;
  /** What was sent, as it came: paths, headers and bodies. */
  received: string[];
  spans: () => Span[];
  resources: () => object[];
  stop: () => void;
};

export async function startCollector(status = 200): Promise<Collector> {
  const received: string[] = [];
  const bodies: z.infer<typeof exported>[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`);
    if (request.url === '/v1/traces') bodies.push(exported.parse(JSON.parse(body)));
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  const resources = () => bodies.flatMap(({ resourceSpans }) => resourceSpans);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    received,
    spans: () => resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    resources: () => resources().map(({ resource }) => resource.attributes),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
