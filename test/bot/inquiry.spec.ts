import { expect } from 'chai';
import { INQUIRY_NAMES, type InquiryError, readInquiry } from '../../bot/inquiry.ts';
import { FACTS, VALUES } from '../support/cases.ts';
import { edition, editionCopy } from '../support/edition.ts';
import { editionsOf } from '../support/editionsOf.ts';

const older = { ...editionCopy(), id: '2016-01-01', date: '2016-01-01' };
const editions = editionsOf(edition, older);

describe('inquiry', () => {
  it('takes every value of every fact', () => {
    for (const fact of FACTS) {
      for (const value of VALUES[fact]) {
        expect(understood(`${fact}=${value}`).inquiry.facts).to.deep.equal({ [fact]: value });
      }
    }
  });

  it('takes English and the newest edition when nothing is said', () => {
    expect(understood('')).to.deep.equal({ inquiry: { facts: {}, unsure: [], language: 'en' }, edition });
  });

  it('takes what is empty for not said', () => {
    const empty = INQUIRY_NAMES.map((name) => `${name}=`).join('&');
    expect(understood(empty)).to.deep.equal(understood(''));
  });

  it('takes a language, an edition and a list of unsure facts', () => {
    const taken = understood('lang=es&edition=2016-01-01&unsure=goal,origin');
    expect(taken).to.deep.equal({
      inquiry: { facts: {}, unsure: ['goal', 'origin'], language: 'es' },
      edition: older,
    });
  });

  describe('is refused', () => {
    it('for a value that its fact does not have', () => {
      expect(refused('goal=refund')).to.deep.equal({
        code: 'unknown-value',
        name: 'goal',
        allowed: ['support', 'move', 'sell-to-csp'],
      });
      expect(refused('origin=EA').code).to.equal('unknown-value');
      expect(refused('kind=constructor').code).to.equal('unknown-value');
      expect(refused('lang=de')).to.include({ code: 'unknown-value', name: 'lang' });
    });

    it('for a name that is not known', () => {
      expect(refused('colour=red')).to.deep.equal({
        code: 'unknown-name',
        name: 'colour',
        allowed: [...INQUIRY_NAMES],
      });
      expect(refused('colour=').code).to.equal('unknown-name');
      expect(refused('__proto__=ea').code).to.equal('unknown-name');
    });

    it('for a name given twice, even with one value or none', () => {
      expect(refused('goal=move&goal=support')).to.include({ code: 'repeated', name: 'goal' });
      expect(refused('goal=move&goal=move').code).to.equal('repeated');
      expect(refused('goal=&goal=move').code).to.equal('repeated');
      expect(refused('lang=en&lang=en').allowed).to.deep.equal(['en', 'es']);
    });

    it('for a list of unsure facts that is none', () => {
      expect(refused('unsure=goal,,kind')).to.include({ code: 'ill-formed', name: 'unsure' });
      expect(refused('unsure=,').code).to.equal('ill-formed');
      expect(refused('unsure=goal,goal').code).to.equal('repeated');
      expect(refused('unsure=goal,price')).to.deep.equal({
        code: 'unknown-value',
        name: 'unsure',
        allowed: [...FACTS],
      });
    });

    it('for an edition that does not exist, and for what is no id of one', () => {
      expect(refused('edition=2017-06-10')).to.deep.equal({
        code: 'unknown-edition',
        name: 'edition',
        allowed: [edition.id, '2016-01-01'],
      });
      expect(refused('edition=newest').code).to.equal('unknown-edition');
    });

    it('for the first of its faults', () => {
      expect(refused('kind=x&goal=y')).to.include({ name: 'kind' });
    });

    it('without a word of what was sent', () => {
      const sent = '<script>alert(1)</script>';
      for (const name of INQUIRY_NAMES) {
        const error = refused(new URLSearchParams({ [name]: sent }).toString());
        expect(JSON.stringify(error)).not.to.contain('script');
      }
      const nameless = refused(new URLSearchParams({ [sent]: 'x' }).toString());
      expect(nameless).to.include({ code: 'unknown-name', name: '' });
    });

    it('for a name that the caller does not take', () => {
      const read = readInquiry([['goal', 'move']], editions, ['lang']);
      expect(read).to.deep.equal({ error: { code: 'unknown-name', name: 'goal', allowed: ['lang'] } });
    });
  });
});

function understood(query: string) {
  const read = readInquiry(new URLSearchParams(query), editions);
  if ('error' in read) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

function refused(query: string): InquiryError {
  const read = readInquiry(new URLSearchParams(query), editions);
  if (!('error' in read)) throw new Error(`understood: ${query}`);
  expect(Object.keys(read.error)).to.deep.equal(['code', 'name', 'allowed']);
  return read.error;
}
