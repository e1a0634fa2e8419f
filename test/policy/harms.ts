import type { Edition } from '../../policy/edition.ts';
import type { Rule } from '../../policy/source.ts';
import { type Text, textSchema } from '../../policy/text.ts';
import { everyPart } from '../../policy/verify/everyPart.ts';
import { editionCopy } from '../support/edition.ts';
import { rowOf } from '../support/planted.ts';

/** An edit that keeps an edition in shape and would harm whoever is answered from it. */
export type Harm = { name: string; apply: (edition: Edition) => unknown };

/** Edits of what has an id or stands alone, and of steps that only some rows have. */
export const harmsToTheRest: Harm[] = [
  {
    name: 'a move before the wait',
    apply: (edition) => {
      const { steps } = rowOf(edition, 'license-move-third-party');
      steps.push(...steps.splice(1, 1));
    },
  },
  {
    name: 'neither create nor cancel',
    apply: (edition) => {
      const row = rowOf(edition, 'azure-from-named-channel');
      row.steps = row.steps.filter(({ act }) => act === 'enter-details');
    },
  },
  {
    name: 'license-support cut to one step',
    apply: (edition) => rowOf(edition, 'license-support').steps.splice(1),
  },
  { name: 'labels swapped', apply: ({ outcomes }) => swap(outcomes, 'not-covered', 'wait-or-cancel') },
  { name: 'grades swapped', apply: ({ grades }) => swap(grades, 'explicit', 'silent') },
  {
    name: 'statements swapped',
    apply: ({ statements }) => swap(statements, 'license-no-switch', 'azure-cancel-last'),
  },
  {
    name: 'lines of a rule changed',
    apply: (edition) => Object.assign(ruleIn(edition, 'MC17-08').place, { lines: [22, 22] }),
  },
  {
    name: 'what two rules say swapped',
    apply: (edition) => swapSays(ruleIn(edition, 'MC17-12'), ruleIn(edition, 'MC17-13')),
  },
  { name: 'terms swapped', apply: ({ terms }) => swap(terms, 'csp', 'advisor') },
  { name: 'a conflict that is not said aloud', apply: ({ cloudCaveats }) => delete cloudCaveats[0]?.spoken },
  { name: 'a closed cloud that is said late', apply: ({ cloudCaveats }) => delete cloudCaveats[1]?.history },
  { name: 'a rule that nothing cites', apply: (edition) => delete ruleIn(edition, 'MC17-02').context },
  { name: 'CF-1 for one outcome less', apply: ({ cloudCaveats }) => cloudCaveats[0]?.outcomes.pop() },
  { name: 'CF-3 for Germany alone', apply: ({ cloudCaveats }) => cloudCaveats[2]?.when?.cloud?.shift() },
  { name: 'not sure means move', apply: ({ whenUnsure }) => Object.assign(whenUnsure, { goal: 'move' }) },
  { name: 'Germany assumed', apply: ({ assumed }) => Object.assign(assumed, { cloud: 'germany' }) },
  { name: 'reviewed by nobody', apply: (edition) => Object.assign(edition, { reviewedOn: '2026-11-25' }) },
  {
    name: 'to be reviewed before its date',
    apply: (edition) => Object.assign(edition, { reviewBy: '2017-06-08' }),
  },
];

/** Every text with its languages swapped. */
export function swappedLanguages(): Harm[] {
  return textsIn(editionCopy()).map(({ where }, index) => ({
    name: where,
    apply: (edition) => {
      const text = textsIn(edition)[index]?.part;
      if (text) Object.assign(text, { en: text.es, es: text.en });
    },
  }));
}

/** Every text that is not the same in both languages, as some names are. */
function textsIn(edition: Edition): { where: string; part: Text }[] {
  // Parsing makes a copy, so it is the part itself that is given back, as what it has been found to be.
  return everyPart(edition)
    .flatMap(({ where, part }) =>
      typeof part === 'object' && textSchema.safeParse(part).success ? [{ where, part: part as Text }] : [],
    )
    .filter(({ part: { en, es } }) => en !== es);
}

function swap(texts: Record<string, unknown>, one: string, other: string): void {
  const [first, second] = [structuredClone(texts[one]), structuredClone(texts[other])];
  Object.assign(texts, { [one]: second, [other]: first });
}

function swapSays(one: { says: Text }, other: { says: Text }): void {
  [one.says, other.says] = [other.says, one.says];
}

function ruleIn({ rules }: Edition, id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`the edition has no rule ${id}`);
  return rule;
}
