import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: dependence', () => {
  it('finds a fact that decides and is never asked', () => {
    const all = found((edition) => {
      edition.questions.splice(1, 1);
    });
    expect(all).to.deep.equal(['dependence: questions.kind']);
  });

  it('finds that the role, which nobody is asked for, decides', () => {
    const all = found((edition) => {
      const direct = rowOf(edition, 'azure-direct');
      const role = ['indirect-reseller'] as const;
      edition.gates.push({
        ...structuredClone(direct),
        id: 'azure-reseller',
        when: { ...direct.when, role: [...role] },
      });
    });
    expect(all).to.deep.equal(['dependence: questions.role']);
  });

  it('finds a question that changes no answer', () => {
    const all = found(({ questions }) => {
      questions.push({ fact: 'role', options: ['direct-partner', 'indirect-reseller', 'indirect-provider'] });
    });
    expect(all).to.deep.equal(['dependence: questions.role']);
  });

  it('finds a question for what is assumed', () => {
    const all = found(({ questions }) => {
      questions.push({ fact: 'cloud', options: ['public', 'us-government', 'germany', 'other'] });
    });
    expect(all).to.deep.equal(['dependence: questions.cloud']);
  });
});
