import { expect } from 'chai';
import { found } from '../../support/planted.ts';

describe('verify: review', () => {
  it('finds a day without a reviewer and a reviewer without a day', () => {
    const on = found((edition) => {
      edition.reviewedOn = '2026-11-25';
    });
    const by = found((edition) => {
      edition.reviewedBy = 'Ana';
    });
    expect([...on, ...by]).to.deep.equal(['review: reviewedBy', 'review: reviewedBy']);
  });

  it('finds a reviewer without a name', () => {
    const all = found((edition) => {
      Object.assign(edition, { reviewedBy: ' ', reviewedOn: '2026-11-25' });
    });
    expect(all).to.include('review: reviewedBy');
  });

  it('finds a review from before the edition', () => {
    const all = found((edition) => {
      Object.assign(edition, { reviewedBy: 'Ana', reviewedOn: '2017-06-08' });
    });
    expect(all).to.deep.equal(['review: reviewedOn']);
  });

  it('finds a next review that is not after the edition, or not after the last review', () => {
    const first = found((edition) => {
      edition.reviewBy = '2017-06-09';
    });
    const next = found((edition) => {
      Object.assign(edition, { reviewedBy: 'Ana', reviewedOn: '2026-11-25', reviewBy: '2026-11-25' });
    });
    expect([...first, ...next]).to.deep.equal(['review: reviewBy', 'review: reviewBy']);
  });

  it('takes a review that is complete', () => {
    const all = found((edition) => {
      Object.assign(edition, { reviewedBy: 'Ana', reviewedOn: '2026-11-25', reviewBy: '2027-05-22' });
    });
    expect(all).to.deep.equal([]);
  });
});
