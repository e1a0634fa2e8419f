import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

const ACTIVE = [
  'Yes: **switch** it.',
  'Say _yes_ to it.',
  'Open `Customers` now.',
  'Read [the page](learn).',
  'Read <b>this</b>.',
  'Not ~~now~~.',
  'A \\ B',
  'a | b',
  'Fish &amp; chips',
  'See https://example.org for it.',
  'See www.example.org for it.',
  '# Heading',
  '- one item',
  '+ one item',
  '1. First',
  '2) Second',
  '> said',
  'First line\n- second line',
  'Title\n===',
];

describe('verify: markdown', () => {
  it('finds whatever a channel would read as Markdown', () => {
    for (const text of ACTIVE) {
      const all = found((edition) => {
        rowOf(edition, 'azure-direct').verdict.es = text;
      });
      expect(all, text).to.deep.equal(['markdown: rows.azure-direct.verdict.es']);
    }
  });

  it('finds it however deep it stands', () => {
    const all = found((edition) => {
      for (const step of rowOf(edition, 'azure-direct').steps.slice(0, 1)) step.says.en = '*Create* it.';
      for (const { seenAt } of Object.values(edition.links).slice(0, 1)) seenAt.en = '`learn`';
    });
    expect(all).to.deep.equal([
      'markdown: links.multichannel.seenAt.en',
      'markdown: rows.azure-direct.steps.0.says.en',
    ]);
  });

  it('takes a dash, a number and a sign inside a sentence', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').verdict.en = 'Pay-as-you-go - 3 of 4. #5 of R&D (all + more): yes.';
    });
    expect(all).to.deep.equal([]);
  });
});
