import type { Edition } from '../../../policy/edition.ts';
import { GRADES } from '../../../policy/edition.ts';
import { type Html, html } from '../html.ts';
import { type Voice, valueName } from '../voice.ts';
import { gradeMark } from './gradeMark.ts';
import { type Cell, type Column, type Grid, gridOf } from './grid.ts';
import { policyAddress } from './policyAddress.ts';

/** The edition at a glance: one line for each seller, one cell for each answer, each leading to its full entry. */
export function gridView(voice: Voice, edition: Edition): Html {
  const grid = gridOf(edition);
  const cloud = valueName(voice, 'cloud', edition.assumed.cloud);
  return html`<section aria-labelledby="grid-title">
    <h2 id="grid-title">${voice.t('page.policy.glance')}</h2>
    <p class="lead">${voice.t('page.policy.glanceText', { cloud })}</p>
    <table role="table" class="grid" aria-labelledby="grid-title">
      <thead role="rowgroup">${headings(voice, grid)}</thead>
      <tbody role="rowgroup">${grid.rows.map(
        ({ origin, cells }) => html`
        <tr role="row"><th role="rowheader" scope="row">${valueName(voice, 'origin', origin)}</th>${cells.map(
          (cell) => cellView(voice, edition, cell),
        )}</tr>`,
      )}</tbody>
    </table>
    ${legend(voice, edition)}
  </section>`;
}

function headings(voice: Voice, { columns }: Grid): Html {
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  return html`<tr role="row"><th role="columnheader" scope="col" rowspan="2">${voice.t('fact.origin')}</th>${kinds.map(
    (kind) => {
      const own = columns.filter((column) => column.kind === kind);
      const span = own.some(({ goal }) => goal) ? html`colspan="${own.length}"` : html`rowspan="2"`;
      return html`<th role="columnheader" scope="col" ${span}>${valueName(voice, 'kind', kind)}</th>`;
    },
  )}</tr><tr role="row">${columns.map(
    ({ goal }) =>
      goal && html`<th role="columnheader" scope="col" class="goal">${valueName(voice, 'goal', goal)}</th>`,
  )}</tr>`;
}

function cellView(voice: Voice, edition: Edition, cell: Cell): Html {
  const { origin, kind, goal, says } = cell;
  const heading = columnName(voice, cell);
  if (says.status === 'asking') {
    return html`<td role="cell"><span class="cell-heading">${heading}</span>${voice.t('holding.title', {
      fact: voice.t(`fact.${says.fact}`),
    })}</td>`;
  }
  const facts = { ...says.assumed, ...says.facts };
  const address = policyAddress(voice.language, edition, facts, `entry-${says.row.id}`);
  return html`<td role="cell" data-origin="${origin}" data-kind="${kind}" data-goal="${goal}"
    data-outcome="${says.outcome}" data-grade="${says.support}" data-entry="${says.row.id}"
    ><a href="${address}" data-case="${valueName(voice, 'origin', origin)} · ${heading}"
    ><span class="cell-heading">${heading}</span><span class="outcome">${voice.say(
      edition.outcomes[says.outcome],
    )}</span>${gradeMark(voice, says.support)}</a></td>`;
}

function columnName(voice: Voice, { kind, goal }: Column): string {
  const kindName = valueName(voice, 'kind', kind);
  return goal ? `${kindName} · ${valueName(voice, 'goal', goal)}` : kindName;
}

function legend(voice: Voice, edition: Edition): Html {
  return html`<details class="legend"><summary>${voice.t('page.policy.legend')}</summary><dl>${GRADES.map(
    (grade) =>
      html`<div><dt>${gradeMark(voice, grade)}</dt><dd>${voice.say(edition.grades[grade])}</dd></div>`,
  )}</dl></details>`;
}
