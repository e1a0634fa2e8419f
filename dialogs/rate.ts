import { type Answered, consult } from '../policy/consult.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { guide } from './guide.ts';
import type { Rating } from './opinions.ts';
import { showFor } from './show.ts';
import type { Place, State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

/** Lists what can be thought of the answer. */
export function askOpinion(state: State, world: World): Continued {
  const { place } = state;
  if (!answerTo(place, world)) return stay(state, [{ say: 'nothing-rated' }], world);
  const isOpen = place.aside?.see === 'opinion';
  return move(state, { place: isOpen ? place : { ...place, aside: { see: 'opinion' } }, leads: [] }, world);
}

/** Has an opinion on the answer recorded, and shows the answer again. */
export function rate(state: State, rating: Rating, world: World): Continued {
  const { place } = state;
  const answered = answerTo(place, world);
  if (!answered) return withoutAnswer(state, rating, world);
  const back = place.aside === null ? place : { ...place, aside: null };
  const effects = [recording(place.case, answered, rating)];
  return { ...move(state, { place: back, leads: [{ say: 'rated' }] }, world), effects };
}

/** What a command means here: where the card asks whether the answer was right, yes and no are opinions. */
export function asOpinion({ aside }: Place, command: Command): Command {
  if (aside?.see !== 'opinion') return command;
  if (command.do === 'agree') return { do: 'rate', opinion: 'right' };
  return command.do === 'disagree' ? { do: 'rate', opinion: 'wrong' } : command;
}

/** The answer that somebody has got; while a fact is still to be confirmed, they have none. */
function answerTo(place: Place, { edition }: World): Answered | undefined {
  const isShown = showFor(edition, { ...place, aside: null }).view === 'answer';
  const consultation = consult(edition, place.facts, place.unsure);
  return isShown && consultation.status === 'answered' ? consultation : undefined;
}

/** "This is wrong" may as well be the no to what we understood. */
function withoutAnswer(state: State, { opinion, reason }: Rating, world: World): Continued {
  const show = showFor(world.edition, state.place);
  const isToConfirm = show.view === 'question' && show.suggested.length === 1;
  if (!isToConfirm || opinion === 'unclear' || reason !== undefined)
    return stay(state, [{ say: 'nothing-rated' }], world);
  return move(state, guide(state.place, { do: opinion === 'right' ? 'agree' : 'disagree' }, world), world);
}

function recording(id: string, { edition, row, outcome, rules }: Answered, rating: Rating): Effect {
  const { opinion, reason } = rating;
  return {
    effect: 'record-opinion',
    case: id,
    edition,
    row: row.id,
    outcome,
    rules,
    opinion,
    ...(reason && { reason }),
  };
}
