import { type Act, LONGEST_ANSWER } from '../../cards/escalation/teamCard.ts';
import { hashed } from '../conversation/key.ts';
import { type Escalation, withNews, withoutNews } from './escalation.ts';

/** More answers than this do not wait for somebody who does not come. */
const MOST_WAITING = 10;

export type Refused = 'gone' | 'empty' | 'too-long' | 'full';
/** What a team's tap led to: a changed case, the same one, or nothing and why. */
export type Acted = { escalation: Escalation; hasChanged: boolean } | { refused: Refused };

/** What a team does with a case. What was done already is let pass, so that a tap that comes again changes nothing. */
export function acted(before: Escalation, act: Act, answer: string): Acted {
  if (before.status === 'closed') return act === 'close' ? same(before) : { refused: 'gone' };
  // Whoever acts on a case has got it.
  const arrived: Escalation = {
    ...withoutNews(before, ({ say }) => say === 'unconfirmed'),
    delivery: 'sent',
  };
  switch (act) {
    case 'take':
      return before.status === 'open'
        ? changed(withNews({ ...arrived, status: 'taken' }, 'taken'))
        : same(before);
    case 'close':
      return changed(withNews({ ...arrived, status: 'closed' }, 'closed'));
    case 'answer':
      return answered(before, arrived, answer);
  }
}

function answered(before: Escalation, arrived: Escalation, text: string): Acted {
  const answer = text.replaceAll('\r\n', '\n').trim();
  if (answer === '') return { refused: 'empty' };
  if (answer.length > LONGEST_ANSWER) return { refused: 'too-long' };
  const mark = hashed(before.key, answer);
  if (before.answers.includes(mark)) return same(before);
  if (before.news.filter(({ say }) => say === 'answered').length >= MOST_WAITING) return { refused: 'full' };
  const answers = [...before.answers, mark];
  return changed(withNews({ ...arrived, status: 'answered', answers }, 'answered', answer));
}

function changed(escalation: Escalation): Acted {
  return { escalation, hasChanged: true };
}

function same(escalation: Escalation): Acted {
  return { escalation, hasChanged: false };
}
