import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: somethingToDo', () => {
  it('finds a row without steps', () => {
    const all = found((edition) => {
      rowOf(edition, 'product-of-neither-kind').steps = [];
    });
    expect(all).to.include('somethingToDo: gates.product-of-neither-kind');
  });

  it('finds a refusal that leaves somebody nothing to do instead', () => {
    const all = found((edition) => {
      rowOf(edition, 'sale-to-csp-partner').instead.pop();
    });
    expect(all).to.deep.equal(['somethingToDo: gates.sale-to-csp-partner']);
  });
});
