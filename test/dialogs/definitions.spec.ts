import { expect } from 'chai';
import { renderReply } from '../../cards/renderReply.ts';
import { TERMS, type Term } from '../../dialogs/learn/terms.ts';
import { stepOf } from '../../dialogs/reply.ts';
import { LANGUAGES } from '../../policy/facts.ts';
import { Talk, translators } from '../support/talk.ts';

const answered = () =>
  new Talk().types('hi', 'ea', 'office 365', 'support').answers('request-reseller-relationship');

const explained = (talk: Talk) => talk.reply.leads.map(({ term }) => term);

describe('asking what a word means', () => {
  const asked: [string, ...Term[]][] = [
    ['what is syndication?', 'syndication'],
    ["Hi, what's a syndication partner", 'syndication'],
    ['what does CSP mean', 'csp'],
    ['What does an EA stand for, please?', 'ea'],
    ["I don't know what CSP is", 'csp'],
    ['what is a reseller relationship?', 'relationship'],
    ['what does usage-based mean?', 'usage-based'],
    ['what is multichannel', 'multichannel'],
    ['difference between open and EA', 'open', 'ea'],
    ['is syndication the same as csp?', 'syndication', 'csp'],
    ['q es redifusion?', 'syndication'],
    ['¿qué significa CSP?', 'csp'],
    ['¿Y qué es un contrato Enterprise?', 'ea'],
    ['no sé qué es Advisor', 'advisor'],
    ['¿qué es multicanal?', 'multichannel'],
    ['diferencia entre open y EA', 'open', 'ea'],
    ['¿redifusión es lo mismo que csp?', 'syndication', 'csp'],
  ];
  for (const [words, ...terms] of asked)
    it(`explains ${terms.join(' and ')} wherever one is: ${words}`, () => {
      const first = new Talk().types(words).asks('origin').knows({});
      expect(first.show).to.include({ welcome: true });
      const inCase = new Talk().types('hi', 'ea').types(words).asks('kind').knows({ origin: 'ea' });
      const after = answered();
      const before = after.state;
      after.types(words).answers('request-reseller-relationship');
      expect(after.state).to.deep.equal(before);
      for (const talk of [first, inCase, after]) expect(explained(talk)).to.deep.equal(terms);
    });

  it('explains every sense of a word that has several', () => {
    const talk = new Talk().types('hi', 'what does direct mean').asks('origin').knows({});
    expect(explained(talk)).to.deep.equal(['microsoft-direct', 'direct']);
    expect(explained(talk.types('¿qué es indirecto?'))).to.deep.equal([
      'indirect-provider',
      'indirect-reseller',
    ]);
  });

  it('leaves the question of a lesson open', () => {
    const talk = new Talk().types('hi', 'practice');
    const { show } = talk;
    expect(show.view).to.equal('exercise');
    expect(explained(talk.types('what is open?'))).to.deep.equal(['open']);
    expect(talk.show).to.deep.equal(show);
  });

  it('counts as understood', () => {
    const talk = new Talk().types('hi', 'zzz', 'zzz', 'what is CSP?');
    expect(talk.state).to.include({ misses: 0 });
  });

  it('is nothing of the sort where anything else is named', () => {
    for (const words of [
      'what is the deadline?',
      'what does the customer mean',
      'is EA the same as the moon?',
    ])
      expect(explained(answered().types(words)), words)
        .not.to.include('ea')
        .and.not.to.include('csp');
    new Talk().types('what if it was EA').says();
    new Talk().types('ea').asks('kind').knows({ origin: 'ea' });
  });

  for (const language of LANGUAGES)
    it(`says each term with its name and what it means, in ${language}`, () => {
      const { world, reply } = new Talk().types('hi');
      const context = { ...world, translate: translators, stepOf };
      for (const term of TERMS) {
        const leads = [{ say: 'term' as const, term }];
        const { text } = renderReply({ ...reply, language, leads }, context);
        const say = translators[language];
        expect(text).to.include(`${say(`learn.term.${term}.name`)}: ${say(`learn.term.${term}.text`)}`);
      }
      expect(translators[language]('learn.term.microsoft-direct.text')).not.to.include('$t');
    });
});
