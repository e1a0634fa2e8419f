import { fileURLToPath } from 'node:url';
import { readJsonl } from '../understanding/score.mjs';

/** What somebody does in one conversation: the fields of the activities, one turn after another. */
export type Talk = readonly object[];

const says = (...texts: string[]): Talk => texts.map((text) => ({ text }));

/** Whole guided conversations. */
const GUIDED = [
  says('hi', 'ea', 'office 365', 'support'),
  says('hi', 'csp', 'azure'),
  says('hi', 'not sure', 'azure', 'open'),
  says('hi', 'another partner', '2'),
  says('hola', 'microsoft-direct', 'licencias', 'mover', 'azure'),
];

/** A round of practice, where the first option is always taken. */
const LEARNING = [
  says('practice', ...Array.from({ length: 5 }, () => ['1', 'next']).flat()),
  says('practicar', ...Array.from({ length: 5 }, () => ['1', 'siguiente']).flat()),
];

const sentences = readJsonl(fileURLToPath(new URL('../understanding/dev.jsonl', import.meta.url)));
const SENTENCES = sentences.map(({ text }) => says(text));

const searches = (text: string) => ({
  type: 'invoke',
  name: 'composeExtension/query',
  deliveryMode: undefined,
  value: { commandId: 'find', parameters: [{ name: 'text', value: text }] },
});
const EXTENSION = sentences.map(({ text }) => [searches(text)]);

/** The talks of each kind of traffic. */
export const TALKS = {
  guided: GUIDED,
  sentences: SENTENCES,
  extension: EXTENSION,
  learning: LEARNING,
} satisfies Record<string, readonly Talk[]>;
