import { expect } from 'chai';
import type { Asked } from '../../../dialogs/learn/exercise.ts';
import { exerciseIn, labelsOf, learner, PRACTICE } from '../../support/learner.ts';
import type { Talk } from '../../support/talk.ts';

/** Somebody in front of a question of this form, which offers these options among others. */
function asked(ask: Asked, ...options: string[]): Talk {
  for (let seed = 0; seed < 2000; seed += 1) {
    const talk = learner(seed).taps(PRACTICE);
    const { exercise, options: shown } = exerciseIn(talk);
    if (exercise.ask === ask && options.every((option) => shown.includes(option))) return talk;
  }
  throw new Error('no such question');
}

/** An order of at least so many steps, and in which order they are shown. */
function ordering(steps: number): { talk: Talk; options: string[] } {
  for (let seed = 0; seed < 2000; seed += 1) {
    const talk = learner(seed).taps(PRACTICE);
    const { exercise, options } = exerciseIn(talk);
    if (exercise.ask === 'order' && options.length === steps) return { talk, options };
  }
  throw new Error('no such order');
}

/** What was picked; nothing while the question is still open. */
function picks({ show }: Talk): string[] | 'open' {
  if (show.view === 'marked') return show.marked.picked;
  return show.view === 'exercise' && show.picked.length > 0 ? show.picked : 'open';
}

const outcome = (...options: string[]) => asked('outcome', ...options);

describe('a sentence to the question of a lesson', () => {
  it('picks the option that it names', () => {
    const named = {
      'request-reseller-relationship': 'I would request a reseller relationship',
      'wait-or-cancel': 'que esperen o cancelen: esperar o cancelar',
      'switch-azure-partner': 'they have to switch the partner',
      'not-covered': 'I say it is not covered by multichannel',
    };
    for (const [option, text] of Object.entries(named))
      expect(picks(outcome(option).types(text)), text).to.deep.equal([option]);
    expect(picks(asked('missing').types('where was it bought?'))).to.deep.equal(['origin']);
    expect(picks(asked('missing').types('I think that nothing is missing'))).to.deep.equal(['none']);
  });

  it('picks nothing where it asks', () => {
    const questions = {
      'request-reseller-relationship': [
        'what does reseller relationship mean?',
        '¿qué es una relación de revendedor?',
        'explain reseller relationship',
        'qué significa relación de revendedor',
      ],
      'wait-or-cancel': ['wait, what does that mean?', 'wait what does that mean'],
    };
    for (const [option, texts] of Object.entries(questions))
      for (const text of texts) expect(picks(outcome(option).types(text)), text).to.equal('open');
    for (const text of ['is that correct?', '¿es verdad?', 'is it true'])
      expect(picks(asked('claim').types(text)), text).to.equal('open');
    expect(picks(asked('missing').types('who is the seller?'))).to.equal('open');
  });

  it('picks nothing where it denies', () => {
    for (const text of ['not the first', 'el primero no'])
      expect(picks(asked('which').types(text)), text).to.equal('open');
    for (const text of ['do not wait', 'no esperar'])
      expect(picks(outcome('wait-or-cancel').types(text)), text).to.equal('open');
    expect(picks(outcome('switch-azure-partner').types('do not switch'))).to.equal('open');
  });

  it('means the other one where it denies that something is true', () => {
    const said = {
      false: [
        'not correct',
        'not true',
        'I think it is not true',
        "that isn't true",
        'no, it is false',
        'eso no es cierto',
        'no es correcto',
        'no es del todo cierto',
        "that's not right",
        'claro que no',
        'eso está mal',
        'no way',
      ],
      true: [
        'this is correct',
        'claro que sí',
        'yes, that is correct',
        'I think it is true',
        'creo que es verdad',
        'no es falso',
      ],
    };
    for (const [option, texts] of Object.entries(said))
      for (const text of texts) expect(picks(asked('claim').types(text)), text).to.deep.equal([option]);
  });

  it('says nothing of what is true where it says both, or that it does not know', () => {
    const texts = [
      'no, it is true',
      'not sure but I think true',
      "I don't know, true",
      'it is true, not false',
    ];
    for (const text of texts) expect(picks(asked('claim').types(text)), text).not.to.have.length(1);
    for (const text of ['I think that it is', 'correct it'])
      expect(picks(asked('which').types(text).says('missed-lesson')), text).to.equal('open');
  });

  it('does what it says where it is a command as a whole', () => {
    const talk = outcome('switch-azure-partner').types('switch to Spanish');
    expect(picks(talk)).to.equal('open');
    expect(talk.reply.language).to.equal('es');
    for (const text of ['nothing, I give up', 'nada, me rindo', 'I give up'])
      expect(picks(asked('missing').types(text)), text).to.deep.equal([]);
  });
});

describe('an order of steps', () => {
  const orders = ['2 1 3', '2, 1, 3', '2-1-3', '2,1', 'step 2, step 1, step 3', 'paso 2, paso 1'];
  for (const text of orders) {
    it(`is answered as a whole by "${text}"`, () => {
      const { talk, options } = ordering(3);
      expect(picks(talk.types(text))).to.deep.equal([options[1], options[0]]);
      expect(talk.show.view).to.equal('marked');
      expect(talk.effects).to.have.length(1);
    });
  }

  it('takes as many picks as are given', () => {
    const { talk, options } = ordering(5);
    expect(picks(talk.types('2 1'))).to.deep.equal([options[1], options[0]]);
    expect(exerciseIn(talk).options).to.have.length(3);
    expect(picks(talk.types('3 1 2'))).to.have.length(4);
  });

  it('takes no row twice, and none that is not there', () => {
    ordering(3).talk.types('2 2 1').says('no-option');
    expect(picks(ordering(3).talk.types('2 9'))).to.equal('open');
    expect(picks(asked('claim').types('1 2'))).to.equal('open');
  });

  it('is picked from by the number that is shown, and never by where a step belongs', () => {
    for (const text of ['step 2', 'Step 2', 'paso 2', 'el paso 2', '2nd', 'number 2', '2']) {
      const { talk, options } = ordering(3);
      expect(picks(talk.types(text)), text).to.deep.equal([options[1]]);
    }
    for (const text of ['step-1', 'step-3']) {
      const { talk, options } = ordering(3);
      expect(picks(talk.types(text)), text).to.deep.equal([options[Number(text.at(-1)) - 1]]);
    }
  });

  it('is picked from by a step, or what tells it from the others', () => {
    const named = {
      'step-1': [
        'Create a new Azure subscription for the customer in Partner Center.',
        'create a new Azure subscription',
        'crea una suscripcion nueva de azure',
      ],
      'step-2': ['enter the details', 'Enter the subscription details by hand'],
      'step-3': ['cancel', 'cancela', 'cancel the old subscripton'],
    };
    for (const [step, texts] of Object.entries(named))
      for (const text of texts) expect(picks(ordering(3).talk.types(text)), text).to.deep.equal([step]);
    for (const text of ['subscription', 'do not cancel', 'what does cancel mean'])
      expect(picks(ordering(3).talk.types(text)), text).to.equal('open');
  });

  it('takes back one pick by Back, and is left only then', () => {
    const { talk, options } = ordering(5);
    talk.types('2', '1', 'back');
    expect(picks(talk)).to.deep.equal([options[1]]);
    expect(exerciseIn(talk).options).to.have.length(4);
    expect(picks(talk.taps({ do: 'back' }))).to.equal('open');
    talk.types('back').asks('origin');
  });
});

describe('an answer with a slip', () => {
  it('picks the option that alone is near', () => {
    const slips = {
      'switch-azure-partner': ['swich', 'swich the partner'],
      'request-reseller-relationship': ['reseler relationship', 'reseler', 'request relationship'],
      'wait-or-cancel': ['wait or cancell'],
      'not-covered': ['not coverd'],
    };
    for (const [option, texts] of Object.entries(slips))
      for (const text of texts) expect(picks(outcome(option).types(text)), text).to.deep.equal([option]);
    expect(picks(asked('claim').types('flase'))).to.deep.equal(['false']);
    for (const text of ['2nd', 'customer 2', 'cliente 2', 'secnd customer', 'the 2nd customer'])
      expect(picks(asked('which').types(text)), text).to.deep.equal(['second']);
  });

  it('picks nothing where several are near, or none', () => {
    expect(picks(asked('which').types('custmer'))).to.equal('open');
    expect(picks(outcome('wait-or-cancel').types('want'))).to.equal('open');
  });
});

describe('the menu of the lessons', () => {
  it('is chosen from by the numbers that it shows', () => {
    const views = ['exercise', 'exercise', 'progress', 'words'];
    for (const [index, view] of views.entries()) {
      const talk = learner().types('learn the rules');
      expect(labelsOf(talk.reply)).to.have.length(views.length);
      expect(talk.types(`${index + 1}`).show.view).to.equal(view);
    }
    const kind = (text: string) => exerciseIn(learner().types('learn', text)).where.kind;
    expect([kind('1'), kind('2')]).to.deep.equal(['tour', 'practice']);
    expect(learner().types('ea', 'learn', '5').show.view).to.equal('learn');
  });
});

describe('a word to a lesson', () => {
  it('says yes or no to whether something is true, carefully too', () => {
    for (const text of ['I think so', 'creo que sí'])
      expect(picks(asked('claim').types(text)), text).to.deep.equal(['true']);
    for (const text of ['I do not think so', "I don't think so", 'creo que no', 'no lo creo'])
      expect(picks(asked('claim').types(text)), text).to.deep.equal(['false']);
    for (const text of ['I think so', 'creo que no', 'next', 'ok', 'continue'])
      expect(picks(asked('which').types(text).says('missed-lesson')), text).to.equal('open');
  });

  it('is no plain yes to having everything deleted', () => {
    for (const text of ['I think so', 'of course', 'creo que sí']) {
      const talk = asked('claim').types('delete my data', text);
      expect(talk.kept, text).to.equal('state');
      expect(talk.leads, text).to.include('kept');
    }
  });

  it('leaves it, to be gone on with', () => {
    for (const text of ['stop', 'exit', 'quit', 'leave', 'salir', 'dejarlo']) {
      const talk = learner().types('ea', 'practice');
      const { exercise } = exerciseIn(talk);
      talk.types(text).says('left-lesson').asks('kind').types('learn', 'practice');
      expect(exerciseIn(talk).exercise, text).to.deep.equal(exercise);
    }
    learner().types('ea', 'learn', 'stop').says('left-lesson').asks('kind');
    learner().types('ea', 'stop').asks('kind').says('missed');
  });

  it('shows what is right to whoever skips, and goes on after it', () => {
    for (const text of ['skip', 'saltar', 'paso'])
      expect(picks(asked('which').types(text)), text).to.deep.equal([]);
    for (const text of ['ok', 'vale', 'next', 'siguiente', 'continue', 'seguir', 'yes', 'got it', 'skip']) {
      const talk = asked('which').types('2', text);
      expect(exerciseIn(talk).where.number, text).to.equal(2);
    }
  });

  it('asks why, which is said after the answer', () => {
    for (const text of ['why?', '¿por qué?']) {
      const talk = asked('which').types(text).says('why-lesson');
      expect(picks(talk), text).to.equal('open');
      talk.types('2');
      const { show } = talk;
      expect(talk.types(text).says().show).to.deep.equal(show);
    }
  });

  it('asks for help with the lesson', () => {
    for (const text of ['help', 'ayuda', 'no entiendo', "I don't understand"])
      expect(picks(asked('which').types(text).says('help-lesson')), text).to.equal('open');
    learner().types('learn', 'help').says('help-lesson');
    learner().types('help').says('help');
  });
});
