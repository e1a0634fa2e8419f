import { writeAnswer } from '../../policy/answer.ts';
import { applies } from '../../policy/condition.ts';
import { type Answered, consult } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import { type Facts, LANGUAGES } from '../../policy/facts.ts';
import type { Text } from '../../policy/text.ts';
import type { Specified } from './expectations.ts';

/** Words that have to be found in each language. */
export type Phrase = { en: RegExp; es: RegExp };

/** What an answer is made of. */
export type Contents = {
  /** Act by act, with the linked page's slug: `create; switch > the-slug`. */
  steps: string;
  /** Slugs of what is allowed in place of what was refused. */
  instead: string;
  seeAlso: string;
  /** How many lines belong to the verdict. */
  notes: number;
  /** How many caveats of its own it has at least. */
  caveats: number;
  /** Ids of the conflicts about the cloud that come first among its caveats. */
  conflicts: string;
  /** From when the later fact dates, as far as it is known; empty when there is none. */
  later: string;
  /** Whether a line of its own says where to ask. */
  ask: boolean;
  /** Ids of the statements that are true here, sorted. */
  holds: string;
  /** What verdict and notes have to say. */
  told: Phrase[];
};

/** One readable line for each kind of difference between the answers to the cases and what they are to hold. */
export function contentsMismatches({ edition, expectations }: Specified, cases: readonly Facts[]): string[] {
  const lines = cases.flatMap((facts) => {
    const answered = consult(edition, facts);
    if (answered.status === 'asking') return [];
    const wanted = expectations.contents(facts);
    const differences = [
      ...differing(contentsOf(edition, answered), wanted),
      ...untold(edition, answered, wanted),
    ];
    return differences.map((difference) => `${answered.row.id}: ${difference}`);
  });
  return [...new Set(lines)];
}

type Countable = Omit<Contents, 'told'>;

function contentsOf(edition: Edition, answered: Answered): Countable {
  const { row } = answered;
  const facts = { ...answered.assumed, ...answered.facts };
  const answer = writeAnswer(edition, answered, 'en');
  const slug = (link: { url: string } | undefined) => link?.url.split('/').at(-1) ?? '';
  const shown = (caveat: { says: Text }) => answer.caveats.indexOf(caveat.says.en);
  const conflicts = edition.cloudCaveats.filter((caveat) => shown(caveat) >= 0);
  const [later] = row.laterEvidence.filter((item) => applies(item, facts));
  return {
    steps: row.steps
      .map(({ act }, index) => [act, slug(answer.steps[index]?.link)].filter(Boolean).join(' > '))
      .join('; '),
    instead: answer.instead.map(({ link }) => slug(link)).join('; '),
    seeAlso: answer.seeAlso.map(slug).join('; '),
    notes: answer.notes.length,
    caveats: row.caveats.filter((item) => applies(item, facts)).length,
    conflicts: conflicts.map((caveat) => `${shown(caveat) + 1} ${caveat.id}`).join('; '),
    later: later?.notBefore ?? '',
    ask: answer.ask.length === 1,
    holds: [...row.holds].sort().join('; '),
  };
}

function differing(got: Countable, wanted: Contents): string[] {
  return (Object.keys(got) as (keyof Countable)[]) // Object.keys forgets the key type
    .filter((part) => (part === 'caveats' ? got.caveats < wanted.caveats : got[part] !== wanted[part]))
    .map((part) => `${part} are to be "${wanted[part]}" and are "${got[part]}"`);
}

function untold(edition: Edition, answered: Answered, { told }: Contents): string[] {
  return LANGUAGES.flatMap((language) => {
    const { title, notes } = writeAnswer(edition, answered, language);
    const text = [title, ...notes].join('\n');
    return told
      .filter((phrase) => !phrase[language].test(text))
      .map((phrase) => `verdict and notes do not say ${phrase[language]} (${language})`);
  });
}
