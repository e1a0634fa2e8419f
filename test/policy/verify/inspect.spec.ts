import { expect } from 'chai';
import { inspect } from '../../../policy/verify/inspect.ts';
import { editionCopy } from '../../support/edition.ts';
import { rowOf } from '../../support/planted.ts';

describe('inspect', () => {
  it('gives the edition when there is nothing to find', () => {
    const copy = editionCopy();
    expect(inspect(copy)).to.deep.equal({ edition: copy, findings: [] });
  });

  it('tells where the shape is wrong, and gives no edition', () => {
    const copy = editionCopy();
    Reflect.deleteProperty(copy.rows[4]?.verdict ?? {}, 'es');
    const { edition, findings } = inspect(copy);
    expect(edition).to.equal(undefined);
    expect(findings.map(({ check, where }) => [check, where])).to.deep.equal([
      ['shape', 'rows.4.verdict.es'],
    ]);
  });

  it('tells of an outcome without a text', () => {
    const copy = editionCopy();
    Reflect.deleteProperty(copy.outcomes, 'not-covered');
    expect(inspect(copy).findings.map(({ where }) => where)).to.deep.equal(['outcomes.not-covered']);
  });

  it('tells what a citation may be', () => {
    const copy = editionCopy();
    copy.rows[0]?.because.push('MC17-9');
    const [finding] = inspect(copy).findings;
    expect(finding?.where).to.equal('rows.0.because.7');
    expect(finding?.says).to.contain('MC');
  });

  it('takes a key that it does not know for a mistake', () => {
    const [finding] = inspect({ ...editionCopy(), rowz: [] }).findings;
    expect(finding).to.include({ check: 'shape', where: 'the whole file' });
    expect(finding?.says).to.contain('rowz');
  });

  it('is not shaken by what is no edition at all', () => {
    for (const candidate of [undefined, null, 7, 'edition', [], {}]) {
      expect(inspect(candidate).findings, String(candidate)).not.to.deep.equal([]);
    }
  });

  it('goes on to verify what has the shape of an edition', () => {
    const copy = editionCopy();
    rowOf(copy, 'azure-direct').verdict.es = ' ';
    const { edition, findings } = inspect(copy);
    expect(edition).to.deep.equal(copy);
    expect(findings.map(({ check }) => check)).to.deep.equal(['texts']);
  });
});
