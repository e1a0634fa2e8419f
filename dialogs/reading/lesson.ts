import { type Command, commandSchema } from '../command.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Seen } from '../world.ts';

const COMMANDS = new Map<string, Command>(
  [...en.inLesson, ...es.inLesson].flatMap(({ command, names }) =>
    names.map((name) => [normalize(name), commandSchema.parse(command)] as const),
  ),
);

/** What a whole message means to somebody who learns, and to nobody else: "stop", "skip", "ok". */
export function lessonCommandIn(text: string, { isLesson }: Seen): Command | undefined {
  return isLesson ? COMMANDS.get(normalize(text)) : undefined;
}
