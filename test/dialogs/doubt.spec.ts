import { expect } from 'chai';
import type { FactName, Facts } from '../../policy/facts.ts';
import { Talk } from '../support/talk.ts';

const KNOWN = { origin: 'ea', kind: 'license-based', goal: 'support' } as const;
const answered = () =>
  new Talk().types('hi', 'ea', 'office 365', 'support').answers('request-reseller-relationship');

const unsure = (talk: Talk, facts: FactName[], words: string) =>
  expect(talk.reply.unsure, words).to.deep.equal(facts);

describe('"not sure" inside a sentence', () => {
  const doubts: [FactName, ...string[]][] = [
    [
      'origin',
      "I don't know where they bought it",
      "the customer isn't sure it's EA",
      "I'm not sure if they bought it through Open.",
      'no idea who sold it to them',
      'no sé dónde la compró',
      'no sabe si es csp',
      'No estoy seguro de que sea EA',
    ],
    [
      'kind',
      'not sure what kind it is',
      "they can't tell if it's licenses or Azure",
      'no sé qué tipo es',
      'el cliente no se acuerda de qué producto es',
    ],
    [
      'goal',
      'not sure what they want',
      'not sure if they want support or move',
      'el cliente no tiene claro qué quiere',
      'no sabe si quiere soporte o moverla',
    ],
  ];
  for (const [fact, ...sentences] of doubts)
    for (const words of sentences)
      it(`is about ${fact}, whatever is asked: ${words}`, () => {
        const { [fact]: _, ...others }: Facts = KNOWN;
        for (const before of [[], ['hi'], ['hi', 'ea'], ['hi', 'ea', 'licenses'], ['hi', 'not sure']]) {
          const talk = new Talk().types(...before, words);
          expect(talk.reply.unsure).to.include(fact);
          expect(talk.reply.facts).not.to.have.property(fact);
        }
        unsure(answered().types(words).says().knows(others), [fact], words);
      });

  it('goes on as after a tap', () => {
    new Talk().types('hi', "I don't know where they bought it").asks('kind').types('back').asks('origin');
    const held = answered().types('no sé dónde la compró');
    expect(held.show).to.deep.equal({ view: 'holding', fact: 'origin' });
    new Talk().types('ea', 'licenses', 'not sure what they want').answers('request-reseller-relationship');
  });

  it('leaves what the same sentence says besides', () => {
    const said: [string, Facts, FactName[]][] = [
      ['not sure what kind it is, bought on EA', { origin: 'ea' }, ['kind']],
      ["it's azure but I don't know who sold it", { kind: 'usage-based' }, ['origin']],
      ["I don't know where they bought it and it's Azure", { kind: 'usage-based' }, ['origin']],
      ['No estoy seguro de que sea EA, tienen Azure', { kind: 'usage-based' }, ['origin']],
      ['es azure pero no sé quién se la vendió', { kind: 'usage-based' }, ['origin']],
      ["I don't know where they bought it or what kind it is", {}, ['origin', 'kind']],
    ];
    for (const [words, facts, doubted] of said) {
      unsure(new Talk().types(words).knows(facts), doubted, words);
      unsure(new Talk().types('hi', words).knows(facts), doubted, words);
    }
  });

  it('takes back what was held, and says so of nothing twice', () => {
    const talk = new Talk().types('ea', "I don't know if it was EA");
    unsure(talk.asks('kind').knows({}), ['origin'], 'once');
    unsure(talk.types('not sure who sold it').asks('kind').says('already'), ['origin'], 'twice');
    talk.types('azure', 'open').answers('recreate-azure-subscription');
  });

  it('is about what is asked where it names nothing', () => {
    for (const words of ["I'm not sure about this", 'i really don’t know, sorry', 'no lo sé todavía'])
      unsure(new Talk().types('ea', words).asks('goal').says(), ['kind'], words);
  });

  it('is the answer "not sure" to the question of a lesson', () => {
    const talk = new Talk().types('practice', "I don't know what they want");
    expect(talk.show.view).to.equal('marked');
  });

  it('leaves two sellers to choose from', () => {
    const talk = new Talk().types('not sure if EA or Open').asks('origin').says('which-one');
    expect(talk.show).to.deep.include({ suggested: ['ea', 'open'] });
  });

  it('is nothing of the sort where it is about what is allowed, or about the assistant', () => {
    for (const words of [
      "I'm not sure if we can support it, they have Office 365",
      'no sé si podemos dar soporte, tienen office 365',
      'no se compró en EA',
      "I don't know how to use this",
      'not sure what you mean',
    ])
      unsure(new Talk().types('hi', words), [], words);
  });
});
