import { consult } from '../policy/consult.ts';
import type { Edition } from '../policy/edition.ts';
import { FACT_NAMES, type FactName, VOCABULARY } from '../policy/facts.ts';
import { choicesFor, type SellerScreen, suggestedFirst } from './choices.ts';
import { RATINGS } from './opinions.ts';
import type { Question, Show } from './reply.ts';
import type { Place } from './state.ts';
import { factToConfirm } from './suggest.ts';

/** How many misses in a row make a question be put more simply. */
const MISSES_UNTIL_SIMPLER = 2;

/** What a person in this place gets to see. Computed from the facts each time, so a change costs nothing. */
export function showFor(edition: Edition, place: Place, misses = 0): Show {
  const { aside } = place;
  switch (aside?.see) {
    case 'why':
      return { view: 'why' };
    case 'compare':
      return { view: 'compare', facts: aside.facts };
    case 'copy':
      return { view: 'copy' };
    case 'changes':
      return { view: 'changes', choices: FACT_NAMES.map((fact) => ({ change: fact })) };
    case 'opinion':
      return { view: 'opinion', choices: [...RATINGS] };
    case 'person':
      return { view: 'person', to: null, standing: null, path: [] };
    case 'learn':
      return { view: 'words' };
    case 'fact':
      return { ...changeQuestion(aside.fact, 'first'), simpler: misses >= MISSES_UNTIL_SIMPLER };
    case 'sellers':
      return {
        ...(aside.changing
          ? changeQuestion('origin', aside.screen)
          : nextQuestion(edition, 'origin', aside.screen)),
        simpler: misses >= MISSES_UNTIL_SIMPLER,
      };
    case undefined:
      return nextStep(edition, place, misses);
  }
}

function nextStep(edition: Edition, place: Place, misses: number): Show {
  const { facts, unsure, between } = place;
  const consultation = consult(edition, facts, unsure);
  const doubtful = factToConfirm(edition, place, consultation);
  if (doubtful) return suggestedQuestion(changeQuestion(doubtful, 'first'), facts[doubtful]);
  if (consultation.status === 'answered') return { view: 'answer' };
  if (consultation.possible) return { view: 'holding', fact: consultation.fact };
  const question = nextQuestion(edition, consultation.fact, 'first');
  const open = between[consultation.fact];
  if (open) return suggestedQuestion(question, ...open);
  const welcome = isUntold(edition, { facts, unsure });
  if (welcome) question.choices.push({ sale: true }, { learn: true });
  return { ...question, welcome, simpler: misses >= MISSES_UNTIL_SIMPLER };
}

function nextQuestion(edition: Edition, fact: FactName, screen: SellerScreen): Question {
  const options = edition.questions.find((question) => question.fact === fact)?.options ?? VOCABULARY[fact];
  return questionOf(fact, options, screen, false);
}

/** Every value of the fact: somebody who changes an answer may choose what is never asked for. */
function changeQuestion(fact: FactName, screen: SellerScreen): Question {
  return questionOf(fact, VOCABULARY[fact], screen, true);
}

function questionOf(
  fact: FactName,
  options: readonly string[],
  screen: SellerScreen,
  changing: boolean,
): Question {
  const choices = choicesFor(fact, options, screen);
  return {
    view: 'question',
    fact,
    options: [...options],
    choices,
    welcome: false,
    changing,
    simpler: false,
    suggested: [],
  };
}

/** The same question with all options on one screen, what was suggested first. */
function suggestedQuestion(question: Question, ...suggested: (string | undefined)[]): Question {
  const first = suggested.filter((value) => value !== undefined);
  const choices = suggestedFirst(question.options, first);
  return { ...question, choices, suggested: first, changing: false };
}

/** Whether nothing has been said that the edition asks for, so that the welcome is still the right first screen. */
function isUntold(edition: Edition, { facts, unsure }: Pick<Place, 'facts' | 'unsure'>): boolean {
  return edition.questions.every(({ fact }) => facts[fact] === undefined) && unsure.length === 0;
}
