import { type Hyperlink, type Passage, writeAnswer } from '../policy/answer.ts';
import { type Answered, type Asking, consult } from '../policy/consult.ts';
import type { Edition, Grade, Outcome } from '../policy/edition.ts';
import type { Facts, Language } from '../policy/facts.ts';
import type { Inquiry } from './inquiry.ts';

/** An answer as machines read it: first what they rely on, then what people are shown besides. */
export type AnsweredFace = {
  status: 'answered';
  edition: string;
  outcome: Outcome;
  support: Grade;
  rules: string[];
  title: string;
  /** The procedure, or what is allowed in place of what was refused. */
  steps: string[];
  caveats: string[];
  /** The procedure's, then see also; each page once. */
  links: Hyperlink[];
  passages: Passage[];
  facts: Facts;
  assumed: Facts;
  notes: string[];
  later: string[];
  ask: string[];
  sureness: string;
  readings: { id: string; text: string }[];
};

export type PolicyFace = AnsweredFace | Asking;

/** What the edition says to an inquiry, in the form that HTTP and the command line give. */
export function policyFace(edition: Edition, { facts, unsure, language }: Inquiry): PolicyFace {
  const next = consult(edition, facts, unsure);
  return next.status === 'asking' ? next : answeredFace(edition, next, language);
}

function answeredFace(edition: Edition, answered: Answered, language: Language): AnsweredFace {
  const { status, outcome, support, rules, facts, assumed, row } = answered;
  const { title, caveats, passages, notes, later, ask, sureness, ...rest } = writeAnswer(
    edition,
    answered,
    language,
  );
  const procedure = [...rest.steps, ...rest.instead];
  const links = [...procedure.flatMap(({ link }) => link ?? []), ...rest.seeAlso];
  return {
    status,
    edition: answered.edition,
    outcome,
    support,
    rules,
    title,
    steps: procedure.map(({ text }) => text),
    caveats,
    links: eachOnce(links),
    passages,
    facts,
    assumed,
    notes,
    later,
    ask,
    sureness,
    readings: edition.readings
      .filter(({ id }) => row.readings.includes(id))
      .map(({ id, says }) => ({ id, text: says[language] })),
  };
}

function eachOnce(links: Hyperlink[]): Hyperlink[] {
  return [...new Map(links.map(({ title, url }) => [url, { title, url }])).values()];
}
