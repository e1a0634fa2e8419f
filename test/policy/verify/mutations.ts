import type { Edition, Row } from '../../../policy/edition.ts';
import { FACT_NAMES, type FactName, VOCABULARY } from '../../../policy/facts.ts';
import { editionCopy } from '../../support/edition.ts';
import { rowOf } from '../../support/planted.ts';

export type Mutation = { name: string; apply: (edition: Edition) => void };
type Stage = 'gates' | 'rows';

const STAGES: readonly Stage[] = ['gates', 'rows'];

/** Every row and gate taken away. */
export function removals(): Mutation[] {
  return eachRow(({ stage, id }) => [
    {
      name: `${id} removed`,
      apply: (edition) => {
        edition[stage] = edition[stage].filter((row) => row.id !== id);
      },
    },
  ]);
}

/** Every row and gate put last once more, under another id. */
export function repeats(): Mutation[] {
  return eachRow(({ stage, id }) => [
    {
      name: `${id} repeated`,
      apply: (edition) => edition[stage].push({ ...structuredClone(rowOf(edition, id)), id: `${id}-again` }),
    },
  ]);
}

/** Every gate put one place further down. */
export function swaps(): Mutation[] {
  return editionCopy()
    .gates.slice(1)
    .map(({ id }, index) => ({
      name: `${id} moved up`,
      apply: ({ gates }) => {
        gates.splice(index, 2, ...gates.slice(index, index + 2).reverse());
      },
    }));
}

/** Every value added to every condition that lacks it, and every condition dropped. */
export function widenings(): Mutation[] {
  return eachCondition(({ id, fact, values }) => [
    ...VOCABULARY[fact]
      .filter((value) => !values.includes(value))
      .map((value) => change(`${id} also for ${fact} ${value}`, id, fact, [...values, value])),
    change(`${id} for any ${fact}`, id, fact, undefined),
  ]);
}

/** Every value taken out of every condition that has another. */
export function narrowings(): Mutation[] {
  return eachCondition(({ id, fact, values }) =>
    values.length < 2
      ? []
      : values.map((gone) =>
          change(
            `${id} not for ${fact} ${gone}`,
            id,
            fact,
            values.filter((value) => value !== gone),
          ),
        ),
  );
}

/** Every citation taken away. */
export function uncitings(): Mutation[] {
  return eachRow(({ id, row }) =>
    row.because.map((cited, index) => ({
      name: `${id} without ${JSON.stringify(cited)}`,
      apply: (edition) => void rowOf(edition, id).because.splice(index, 1),
    })),
  );
}

type Place = { stage: Stage; id: string; row: Row };

function eachRow(mutate: (place: Place) => Mutation[]): Mutation[] {
  const edition = editionCopy();
  return STAGES.flatMap((stage) => edition[stage].flatMap((row) => mutate({ stage, id: row.id, row })));
}

function eachCondition(
  mutate: (place: { id: string; fact: FactName; values: readonly string[] }) => Mutation[],
): Mutation[] {
  return eachRow(({ id, row }) =>
    FACT_NAMES.flatMap((fact) => {
      const values = row.when[fact];
      return values ? mutate({ id, fact, values }) : [];
    }),
  );
}

function change(name: string, id: string, fact: FactName, values: readonly string[] | undefined): Mutation {
  return {
    name,
    apply: (edition) => {
      const row = rowOf(edition, id);
      // The values come from the vocabulary of this very fact, which the type of a computed key forgets.
      row.when = { ...row.when, [fact]: values } as Row['when'];
    },
  };
}
