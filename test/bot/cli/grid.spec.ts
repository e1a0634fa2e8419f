import { expect } from 'chai';
import { grid } from '../../../bot/cli/grid.ts';

describe('grid', () => {
  it('aligns columns by their widest cell', () => {
    expect(
      grid([
        ['a', 'bb'],
        ['ccc', 'd'],
        ['', 'e'],
      ]),
    ).to.equal('a   | bb\n----+---\nccc | d\n    | e');
  });

  it('parts rows by an empty line when a cell has several lines', () => {
    expect(
      grid([
        ['a', 'b'],
        ['1', '2\n3'],
        ['4', '5'],
      ]),
    ).to.equal('a | b\n--+--\n1 | 2\n  | 3\n\n4 | 5');
  });

  it('leaves no space at the end of a line', () => {
    expect(
      grid([
        ['long', 'wide cell'],
        ['x', 'y'],
      ]),
    ).not.to.match(/ $/m);
  });
});
