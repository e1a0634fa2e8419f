import type { Scoped } from '../../policy/condition.ts';
import type { Row } from '../../policy/edition.ts';
import { everyRow } from '../../policy/verify/everyRow.ts';
import { editionCopy } from '../support/edition.ts';
import { rowOf } from '../support/planted.ts';
import type { Harm } from './harms.ts';

/** Edits of every gate and row that the edit is possible for. */
export const harmsToRows: Harm[] = [
  ...eachRow('two steps swapped', stepsOf, (row) => row.steps.unshift(...row.steps.splice(1, 1))),
  ...eachRow('a step dropped', stepsOf, (row) => row.steps.pop()),
  ...eachRow('no steps', stepsOf, (row) => Object.assign(row, { steps: [] })),
  ...eachRow('a link dropped', linked, (row) => delete linked(row)[0]?.link),
  ...eachRow(
    'no caveats',
    ({ caveats }) => caveats,
    (row) => Object.assign(row, { caveats: [] }),
  ),
  ...eachRow(
    'no notes',
    ({ notes }) => notes,
    (row) => Object.assign(row, { notes: [] }),
  ),
  ...eachRow(
    'nothing later',
    ({ laterEvidence }) => laterEvidence,
    (row) => Object.assign(row, { laterEvidence: [] }),
  ),
  ...eachRow(
    'nowhere to ask',
    ({ ask }) => (ask ? [ask] : []),
    (row) => delete row.ask,
  ),
  ...eachRow('a scope turned round', scopedIn, (row) => scopedIn(row).forEach(turnRound)),
  ...eachRow('a blunt verdict', all, (row) => Object.assign(row, { verdict: { en: 'Yes.', es: 'Sí.' } })),
  ...eachRow('blunt words for the customer', all, (row) =>
    Object.assign(row, { spoken: { en: 'Yes, we can do that for you.', es: 'Sí, se lo podemos hacer.' } }),
  ),
  ...eachRow('the verdict for the customer', all, (row) => Object.assign(row, { spoken: row.verdict })),
  ...eachRow("another row's words for the customer", all, (row) =>
    Object.assign(row, { spoken: spokenElsewhere(row) }),
  ),
  ...eachRow('Markdown', all, ({ verdict }) => Object.assign(verdict, { en: `**${verdict.en}**` })),
  ...eachRow('a wrong statement', all, ({ holds }) => toggle(holds, 'multichannel-applies')),
  ...eachRow(
    'a firmer grade',
    ({ support }) => (support === 'explicit' ? [] : [support]),
    (row) => Object.assign(row, { support: 'explicit' }),
  ),
];

function eachRow(
  name: string,
  possible: (row: Row) => readonly unknown[],
  edit: (row: Row) => unknown,
): Harm[] {
  return everyRow(editionCopy())
    .filter(({ row }) => possible(row).length > 0)
    .map(({ row: { id } }) => ({ name: `${id}: ${name}`, apply: (edition) => edit(rowOf(edition, id)) }));
}

/** What a customer hears where the other rows apply, one after the other. */
function spokenElsewhere({ id }: Row): Row['spoken'] | undefined {
  const ids = everyRow(editionCopy()).map(({ row }) => row.id);
  const next = ids[(ids.indexOf(id) + 1) % ids.length];
  return next === undefined ? undefined : rowOf(editionCopy(), next).spoken;
}

function all(row: Row): Row[] {
  return [row];
}

function stepsOf({ steps }: Row): Row['steps'] {
  return steps;
}

function linked({ steps, instead }: Row): { link?: string | undefined }[] {
  return [...steps, ...instead].filter(({ link }) => link !== undefined);
}

function scopedIn({ notes, instead, laterEvidence }: Row): Scoped[] {
  return [...notes, ...instead, ...laterEvidence].filter(({ when, unless }) => when || unless);
}

function turnRound(item: Scoped): void {
  const { when, unless } = item;
  Object.assign(item, { when: unless, unless: when });
}

function toggle(ids: string[], id: string): void {
  const at = ids.indexOf(id);
  if (at < 0) ids.push(id);
  else ids.splice(at, 1);
}
