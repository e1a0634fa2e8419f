import { type Language, languageSchema } from '../../../policy/facts.ts';
import { FULL, formsOf, PARTIAL, REST } from './forms.ts';
import { misreading } from './misreading.ts';

/** What was read, and what of it otherwise than it was told. */
export type FormsRead = { read: number; wrong: string[] };

// Reads the stories of one language in a process of its own: there are tens of thousands of them.
const language: Language = languageSchema.parse(process.argv[2]);
const told = [...[...FULL, ...PARTIAL].flatMap(all), ...REST.flatMap((facts) => all(facts).slice(0, 2))];
const wrong = told.flatMap(({ facts, text }) => misreading(text, facts) ?? []);
process.send?.({ read: told.length, wrong } satisfies FormsRead);

function all(facts: (typeof FULL)[number]) {
  return formsOf(facts, language).map((text) => ({ facts, text }));
}
