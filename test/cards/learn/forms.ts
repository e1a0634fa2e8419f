import { GRAMMARS } from '../../../cards/learn/grammar.ts';
import { storyOf } from '../../../cards/learn/story.ts';
import type { Facts, Language } from '../../../policy/facts.ts';
import { combinations, SAID_OR_NOT, VALUES } from '../../support/cases.ts';

/** How many forms of each case are read, and how many seeds may be needed for them. */
export const FORMS = 20;
const SEEDS = 200;

/** The first forms of a case that differ in more than who it is about. */
export function formsOf(facts: Facts, language: Language): string[] {
  const forms = new Map<string, string>();
  for (let seed = 0; seed < SEEDS && forms.size < FORMS; seed++) {
    const text = storyOf(facts, seed, language);
    const form = withoutName(text, language);
    if (!forms.has(form)) forms.set(form, text);
  }
  return [...forms.values()];
}

function withoutName(text: string, language: Language): string {
  const name = namesIn(text, language)[0];
  return name ? text.replaceAll(name, '…') : text;
}

export function namesIn(text: string, language: Language): string[] {
  const { customers, partners } = GRAMMARS[language];
  return [...customers, ...partners].filter((name) => text.includes(name));
}

const { origin, kind, goal, cloud, role } = SAID_OR_NOT;
const UNSAID = { cloud: [undefined], role: [undefined] };

export const FULL = combinations({ ...VALUES, cloud, role });
export const PARTIAL = combinations({ origin, kind, goal, ...UNSAID }).filter(
  (facts) => Object.keys(facts).length > 0,
);
/** Cases that lack something but say the cloud or the role: they are made of the sentences of the others. */
export const REST = combinations(SAID_OR_NOT).filter(
  (facts) => !(facts.origin && facts.kind && facts.goal) && (facts.cloud || facts.role),
);
