import { addressOf } from './address.ts';
import { applies, type Scoped } from './condition.ts';
import type { Answered } from './consult.ts';
import type { Edition } from './edition.ts';
import type { Facts, Language } from './facts.ts';
import type { Text } from './text.ts';

export type Hyperlink = { title: string; url: string };
export type Step = { text: string; link?: Hyperlink };
export type Passage = { rule: string; text: string; place: string };

/** An answer in one language, in the order in which people read it. All strings are plain text. */
export type Answer = {
  /** The verdict: one sentence that can be read aloud. */
  title: string;
  /** Lines that belong to the verdict. */
  notes: string[];
  /** At most one dated fact from after the edition. */
  later: string[];
  steps: Step[];
  /** What is allowed in place of what was refused. */
  instead: Step[];
  /** At most two, a cloud's conflict first. */
  caveats: string[];
  ask: string[];
  /** How sure the source is. */
  sureness: string;
  seeAlso: (Hyperlink & { label: string })[];
  passages: Passage[];
};

const MOST_CAVEATS = 2;

/** Puts an answer into words: everything comes from the edition. */
export function writeAnswer(edition: Edition, answered: Answered, language: Language): Answer {
  const { row, rules } = answered;
  const facts = { ...answered.assumed, ...answered.facts };
  const say = (text: Text) => text[language];
  const said = (texts: (Scoped & { says: Text })[]) => inScope(texts, facts).map(({ says }) => say(says));
  const linkTo = (id: string): Hyperlink => hyperlink(edition, id, language);
  const step = ({ says, link }: { says: Text; link?: string | undefined }): Step =>
    link ? { text: say(says), link: linkTo(link) } : { text: say(says) };
  const cloudCaveats = edition.cloudCaveats.filter(({ outcomes }) => outcomes.includes(row.outcome));

  return {
    title: say(row.verdict),
    notes: said(row.notes),
    later: said(row.laterEvidence).slice(0, 1),
    steps: row.steps.map(step),
    instead: inScope(row.instead, facts).map(step),
    caveats: said([...cloudCaveats, ...row.caveats]).slice(0, MOST_CAVEATS),
    ask: row.ask ? [say(row.ask)] : [],
    sureness: say(edition.grades[row.support]),
    seeAlso: inScope(edition.seeAlso, facts).map(({ link, label }) => ({
      ...linkTo(link),
      label: say(label),
    })),
    passages: writePassages(edition, rules, language),
  };
}

/** The rules with these ids: what each says and where it stands in the source. */
export function writePassages(edition: Edition, ids: readonly string[], language: Language): Passage[] {
  return edition.rules
    .filter(({ id }) => ids.includes(id))
    .map(({ id, says, place }) => ({ rule: id, text: says[language], place: placeOf(place, language) }));
}

/** What a rule is about in a few words; undefined for one that decides nothing. */
export function ruleName(edition: Edition, rule: string, language: Language): string | undefined {
  return edition.rules.find(({ id }) => id === rule)?.name?.[language];
}

function placeOf(
  { section, lines: [from, to] }: { section: Text; lines: [number, number] },
  language: Language,
) {
  return `${section[language]}, L${from === to ? from : `${from}–${to}`}`;
}

/** @throws TypeError for an id the edition does not have; `verify` keeps that from happening */
export function hyperlink(edition: Edition, id: string, language: Language): Hyperlink {
  const link = edition.links[id];
  if (!link) throw new TypeError(`edition ${edition.id} has no link "${id}"`);
  return { title: link.title[language], url: addressOf(link, language) };
}

function inScope<S extends Scoped>(items: S[], facts: Facts): S[] {
  return items.filter((item) => applies(item, facts));
}
