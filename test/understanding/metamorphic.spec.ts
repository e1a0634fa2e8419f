import { expect } from 'chai';
import { DEV, frameOf, TUNING, understand } from './messages.ts';
import { PAIRS } from './pairs.ts';
import type { Gold } from './score.mjs';

const ALL = [...DEV, ...TUNING];
const ORIGIN = /\b(?:EA|Open)\b/;

const read = (text: string) => frameOf(understand(text));
const isCase = ({ expect: { intent } }: Gold) => intent === 'ask_procedure' || intent === 'sell_to_csp';

/** Lists every message whose frame is not what the change should make of it, but for the exceptions. */
function unexpected(
  messages: Gold[],
  change: (text: string) => string,
  exceptions: Record<string, string> = {},
): string[] {
  return messages
    .filter(({ id }) => !(id in exceptions))
    .filter(({ text }) => JSON.stringify(read(change(text))) !== JSON.stringify(read(text)))
    .map(({ id, text }) => `${id} ${change(text)}`);
}

describe('a frame does not change', () => {
  it('without accents', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    expect(unexpected(ALL, plain)).to.deep.equal([]);
  });

  it('in capitals or in small letters', () => {
    expect(unexpected(ALL, (text) => text.toUpperCase())).to.deep.equal([]);
    expect(unexpected(ALL, (text) => text.toLowerCase())).to.deep.equal([]);
  });

  it('with a polite preamble', () => {
    expect(unexpected(ALL.filter(isCase), (text) => `Hello, good morning. ${text}`)).to.deep.equal([]);
    expect(unexpected(ALL.filter(isCase), (text) => `Hola, buenos días. ${text}`)).to.deep.equal([]);
  });

  it('with thanks at the end', () => {
    expect(unexpected(ALL.filter(isCase), (text) => `${text}. Thanks!`)).to.deep.equal([]);
    expect(unexpected(ALL.filter(isCase), (text) => `${text}. ¡Muchas gracias!`)).to.deep.equal([]);
  });

  it('with an irrelevant product in a relative clause', () => {
    const customer = /\b(?:the|our|my) (?:customer|client)\b(?! is| of|,| who|'s)/i;
    const withClause = (text: string) => text.replace(customer, '$&, who also uses Power BI,');
    const messages = ALL.filter((gold) => isCase(gold) && customer.test(gold.text) && gold.lang === 'en');
    expect(unexpected(messages, withClause)).to.deep.equal([]);
  });

  it('with an irrelevant product in a relative clause, in Spanish', () => {
    const customer = /\b(?:el|nuestro|mi|un) cliente\b(?! es| de|,| que)/i;
    const withClause = (text: string) => text.replace(customer, '$&, que también usa Power BI,');
    const messages = ALL.filter((gold) => isCase(gold) && customer.test(gold.text) && gold.lang === 'es');
    const exceptions = { tb201: 'is asked about then: a sale, or one to be supported' };
    expect(messages).to.have.length.above(20);
    expect(unexpected(messages, withClause, exceptions)).to.deep.equal([]);
  });

  it('in the other language', () => {
    const apart = PAIRS.filter((pair) => new Set(pair.map((text) => JSON.stringify(read(text)))).size > 1);
    expect(PAIRS).to.have.length.above(60);
    expect(apart).to.deep.equal([]);
  });

  it('for a customer called otherwise', () => {
    expect(unexpected(ALL.filter(isCase), (text) => text.replace(/\bclient\b/g, 'customer'))).to.deep.equal(
      [],
    );
  });
});

describe('an origin changes', () => {
  const named = ALL.filter(({ expect: { origin }, text }) => isSingle(origin) && ORIGIN.test(text));

  it('when EA and Open are swapped, and nothing else does', () => {
    const swap = (text: string) =>
      text.replace(/\b(?:EA|Open)\b/g, (word) => (word === 'EA' ? 'Open' : 'EA'));
    const swapped = (origin: unknown) => (origin === 'ea' ? 'open' : origin === 'open' ? 'ea' : origin);
    const wrong = named
      .filter(
        ({ text }) => !/Open (?:Value|365|licen)|Open en caja|licencias Open|EA (?:Sports|Games)/i.test(text),
      )
      .filter(({ text }) => {
        const before = read(text);
        return (
          JSON.stringify(read(swap(text))) !== JSON.stringify({ ...before, origin: swapped(before.origin) })
        );
      })
      .map(({ id, text }) => `${id} ${swap(text)}`);
    expect(wrong).to.deep.equal([]);
  });

  it('to unknown when its programme is denied', () => {
    const deny = (text: string) =>
      text.replace(/\b(?:on|under|in|through|via) (?:an |a )?(EA|Open)\b/, 'not on $1');
    const denied = named.filter(({ text }) => deny(text) !== text && !/n't (?:on|under)/.test(text));
    const wrong = denied
      .filter(({ text }) => read(deny(text)).origin !== null)
      .map(({ id, text }) => `${id} ${deny(text)}`);
    expect(denied).to.not.be.empty;
    expect(wrong).to.deep.equal([]);
  });
});

function isSingle(origin: unknown): boolean {
  return origin === 'ea' || origin === 'open';
}
