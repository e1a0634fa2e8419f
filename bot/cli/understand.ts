import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createUnderstanding } from '../../dialogs/understand/understand.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Reads JSON lines on stdin and prints a frame for each; lines that cannot be read are named on stderr. */
async function run(): Promise<void> {
  const understand = createUnderstanding();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const request = parse(line);
    if (request) {
      const { intent, goal, origin, kind, role, cloud } = understand(request.text);
      process.stdout.write(
        `${JSON.stringify({ id: request.id, intent, goal, origin, kind, role, cloud })}\n`,
      );
    } else {
      process.stderr.write(`line ${number}: is not {"id","text"} in JSON\n`);
      process.exitCode = 1;
    }
  }
}

function parse(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

await run();
