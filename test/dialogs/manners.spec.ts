import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

describe('manners', () => {
  it('greets a person once', () => {
    const talk = new Talk().turn({ kind: 'joined' }).asks('origin').turn({ kind: 'joined' });
    expect(talk.replies).to.deep.equal([]);
  });

  for (const words of ['hi', 'Hola', 'START', 'Buenos días']) {
    it(`in mid-case answers "${words}" and shows the question again`, () => {
      new Talk().types('ea', words).asks('kind').says('hello').knows({ origin: 'ea' });
    });
  }

  it('after an answer greets with the welcome, and what is said next opens a new case', () => {
    const talk = new Talk().types('ea', 'azure');
    const { case: first } = talk.reply;
    talk.types('hello').asks('origin').knows({}).types('open').asks('kind').knows({ origin: 'open' });
    expect(talk.reply.case).not.to.equal(first);
  });

  it('shows the question again after help', () => {
    new Talk().types('ea', 'help').asks('kind').says('help');
  });

  it('takes "help" only as a whole message', () => {
    const talk = new Talk().types('ea', 'can you help my customer').asks('kind');
    expect(talk.reply.leads.map(({ say }) => say)).not.to.include('help');
  });

  it('thanks back and shows where we are', () => {
    new Talk().types('ea', 'azure', 'gracias').answers('recreate-azure-subscription').says('thanks');
  });

  it('answers "why" before there is an answer with the reason for the question', () => {
    new Talk().types('ea', 'why').asks('kind').says('why-asked');
  });

  it('words the question more simply after two misses in a row, and forgets them when understood', () => {
    const talk = new Talk().types('ea', 'blah').says('missed');
    expect(talk.show).to.include({ simpler: false });
    expect(talk.types('blah').says('missed-again').show).to.include({ simpler: true });
    expect(talk.types('blah').says('missed-often').show).to.include({ simpler: true });
    talk.types('azure').answers('recreate-azure-subscription').types('blah').says('missed-answered');
  });

  it('declines a message that is too long and keeps the case', () => {
    new Talk().types('ea').turn({ kind: 'too-long' }).asks('kind').says('too-long').knows({ origin: 'ea' });
  });

  it('says so when what was remembered is lost', () => {
    new Talk().turn({ kind: 'text', text: 'azure' }, 'lost').asks('origin').says('case-lost').knows({});
  });

  it('switches the language where the conversation is', () => {
    const talk = new Talk('en').types('ea', 'español').asks('kind').knows({ origin: 'ea' });
    expect(talk.reply.language).to.equal('es');
    expect(talk.types('english').reply.language).to.equal('en');
    expect(talk.turn({ kind: 'language', language: 'es' }).asks('kind').reply.language).to.equal('es');
  });

  it('lets a greeting settle the language before anything was asked', () => {
    expect(new Talk('en').types('hola').asks('origin').reply.language).to.equal('es');
  });

  it('keeps the chosen language through a new case', () => {
    expect(new Talk('en').types('español', 'ea', 'azure', 'caso nuevo').reply.language).to.equal('es');
  });

  it('never switches the language by what somebody types', () => {
    expect(new Talk('en').types('hi', 'hola', 'licencias').reply.language).to.equal('en');
  });
});
