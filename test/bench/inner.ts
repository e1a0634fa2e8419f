import { renderReply } from '../../cards/renderReply.ts';
import { curriculumOf } from '../../dialogs/learn/curriculum.ts';
import { consult } from '../../policy/consult.ts';
import { combinations, SAID_OR_NOT } from '../support/cases.ts';
import { edition } from '../support/edition.ts';
import { answers, learner } from '../support/learner.ts';
import { context } from '../support/rendering.ts';

// What the inner parts of a turn cost, in processor time: an answer of the policy, and a question of practice.

const ROUNDS = 20;
const QUESTIONS = 300;

const cases = combinations(SAID_OR_NOT);
const microseconds = (work: () => void, times: number) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
};
const everyCase = () => {
  for (const facts of cases) consult(edition, facts);
};

const first = microseconds(everyCase, cases.length);
const again = microseconds(() => {
  for (let round = 0; round < ROUNDS; round += 1) everyCase();
}, ROUNDS * cases.length);
const collected = microseconds(() => curriculumOf(structuredClone(edition)), 1);

const talk = learner().types('practice');
const question = () => {
  if (talk.show.view !== 'exercise') talk.types('practice');
  answers(talk, true);
  talk.taps({ do: 'proceed' });
};
for (let number = 0; number < QUESTIONS; number += 1) question();
const asked = microseconds(() => {
  for (let number = 0; number < QUESTIONS; number += 1) question();
}, QUESTIONS);
const drawn = microseconds(() => {
  for (let number = 0; number < QUESTIONS; number += 1) renderReply(talk.reply, context);
}, QUESTIONS);

const us = (value: number) => `${value.toFixed(1)} µs`;
process.stdout.write(`consult: ${us(first)} at first, ${us(again)} afterwards, over ${cases.length} cases
learning: the cases of an edition ${us(collected)} once; a question answered and the next one ${us(asked)}, with what tests check; its card ${us(drawn)}
`);
