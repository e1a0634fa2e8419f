import { expect } from 'chai';
import type { Edition } from '../../../policy/edition.ts';
import { findings, found } from '../../support/planted.ts';

describe('verify: questions', () => {
  it('finds an option offered twice and a fact asked twice', () => {
    const all = found(({ questions }) => {
      origin(questions).options.push('ea');
      questions.push({ fact: 'kind', options: ['license-based', 'usage-based', 'neither'] });
    });
    expect(all).to.deep.equal(['questions: questions.kind', 'questions: questions.origin']);
  });

  it('finds a value that is neither offered nor left to a gate', () => {
    const all = findings(({ questions }) => {
      origin(questions).options = origin(questions).options.filter((option) => option !== 'advisor');
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'questions', where: 'questions.origin' });
    expect(all[0]?.says).to.contain('"advisor"');
  });

  it('takes a value that is not offered because a gate decides it', () => {
    const all = found(({ questions }) => {
      origin(questions).options = origin(questions).options.filter(
        (option) => option !== 'syndication-partner',
      );
    });
    expect(all).to.deep.equal([]);
  });
});

function origin(questions: Edition['questions']) {
  const question = questions.find(({ fact }) => fact === 'origin');
  if (!question) throw new Error('the edition does not ask for the origin');
  return question;
}
