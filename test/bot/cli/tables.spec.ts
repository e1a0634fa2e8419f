import { expect } from 'chai';
import { decisionTable } from '../../../bot/cli/decisionTable.ts';
import { median } from '../../../bot/cli/effort.ts';
import { effortTable } from '../../../bot/cli/effortTable.ts';
import { VALUES } from '../../support/cases.ts';
import { edition, editionCopy } from '../../support/edition.ts';
import { rowOf } from '../../support/planted.ts';

describe('decisionTable', () => {
  const cells = (text: string, origin: string) =>
    (text.split('\n').find((line) => line.startsWith(`${origin} `)) ?? '')
      .split('|')
      .map((cell) => cell.trim());

  it('has a row for every origin, with outcome and grade for licenses and Azure', () => {
    const text = decisionTable(edition, 'en');
    for (const origin of VALUES.origin) expect(cells(text, origin)).to.have.length(4);
    expect(cells(text, 'advisor')).to.deep.equal([
      'advisor',
      'request-reseller-relationship (explicit)',
      'wait-or-cancel (general)',
      'recreate-azure-subscription (explicit)',
    ]);
  });

  it('has the rules of a case and a line for every gate', () => {
    const text = decisionTable(edition, 'en');
    expect(text).to.contain('MC17-04 MC17-10 MC17-11');
    for (const { outcome, support } of edition.gates)
      expect(text).to.contain(`-> ${outcome} (${support}) | `);
    expect(text).to.contain('goal=sell-to-csp').and.contain('MC17-15 MC17-16 MC17-17');
  });

  it('speaks the language asked for, ids apart', () => {
    const text = decisionTable(edition, 'es');
    expect(text).to.contain(edition.outcomes['not-covered'].es).and.contain(edition.grades.silent.es);
    expect(text).to.contain('not-covered (excluded)');
    expect(text).not.to.contain(edition.outcomes['not-covered'].en);
  });

  it('shows both answers where Azure depends on the goal', () => {
    const copy = editionCopy();
    const row = rowOf(copy, 'azure-direct');
    copy.rows.push({
      ...structuredClone(row),
      id: 'azure-direct-move',
      when: { ...row.when, goal: ['move'] },
      outcome: 'confirm-azure-row',
    });
    row.when.goal = ['support'];
    const lines = decisionTable(copy, 'en').split('\n');
    const at = lines.findIndex((line) => line.startsWith('microsoft-direct'));
    const azure = lines.slice(at, at + 6).join('\n');
    expect(azure).to.contain('recreate-azure-confirm-first').and.contain('confirm-azure-row');
  });
});

describe('effortTable', () => {
  it('counts the facts of every combination, their median and the most', () => {
    const text = effortTable(edition, 'en');
    expect(text).to.contain('48 combinations');
    expect(text).to.contain('facts: median 2, max 3').and.contain('taps: median 2, max 4');
    const line = text.split('\n').find((one) => one.startsWith('advisor '));
    expect(line?.match(/\d/g)).to.deep.equal(['3', '3', '2', '2', '2', '2']);
  });

  it('takes the middle, or half-way between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).to.deep.equal([2, 2.5, 7]);
  });
});
