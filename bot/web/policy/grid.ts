import { type Consultation, consult } from '../../../policy/consult.ts';
import type { Edition, Row } from '../../../policy/edition.ts';
import { type Facts, type FactValue, isValueOf, VOCABULARY } from '../../../policy/facts.ts';

export type Column = { kind: FactValue<'kind'>; goal?: FactValue<'goal'> };
export type Cell = Column & { origin: FactValue<'origin'>; says: Consultation };
export type Grid = { columns: Column[]; rows: { origin: FactValue<'origin'>; cells: Cell[] }[] };

/**
 * The edition at a glance: who sold it, against the kind and, where it changes the answer, the goal. A kind that
 * gates alone decide has no column, because every line of it would say the same.
 */
export function gridOf(edition: Edition): Grid {
  const columns = asked(edition, 'kind').flatMap((kind) => columnsFor(edition, kind));
  const rows = asked(edition, 'origin').map((origin) => ({
    origin,
    cells: columns.map((column) => ({ ...column, origin, says: consult(edition, { origin, ...column }) })),
  }));
  return { columns, rows };
}

/** A case that this gate decides and no gate before it. */
export function caseOfGate(edition: Edition, gate: Row): Facts | undefined {
  const cases = VOCABULARY.goal.flatMap((goal) =>
    VOCABULARY.cloud.flatMap((cloud) =>
      VOCABULARY.kind.flatMap((kind) => VOCABULARY.origin.map((origin) => ({ goal, cloud, kind, origin }))),
    ),
  );
  return cases.find((facts) => decidedBy(consult(edition, facts)) === gate);
}

function columnsFor(edition: Edition, kind: FactValue<'kind'>): Column[] {
  const answers = asked(edition, 'origin').map((origin) => consult(edition, { origin, kind }));
  const gated = answers.every((answer) => edition.gates.some((gate) => gate === decidedBy(answer)));
  if (gated) return [];
  if (answers.every(({ status }) => status === 'answered')) return [{ kind }];
  return asked(edition, 'goal').map((goal) => ({ kind, goal }));
}

function decidedBy(consultation: Consultation): Row | undefined {
  return consultation.status === 'answered' ? consultation.row : undefined;
}

function asked<F extends 'origin' | 'kind' | 'goal'>(edition: Edition, fact: F): FactValue<F>[] {
  const question = edition.questions.find((one) => one.fact === fact);
  const options: readonly string[] = question?.options ?? [];
  return options.filter((option): option is FactValue<F> => isValueOf(fact, option));
}
