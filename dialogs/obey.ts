import { consult } from '../policy/consult.ts';
import type { Command } from './command.ts';
import { atTheDesk } from './desk.ts';
import { guide } from './guide.ts';
import { askPerson, handOver } from './handOver.ts';
import type { Lead } from './lead.ts';
import { learn } from './learn.ts';
import { inLesson } from './onLesson.ts';
import { askOpinion, asOpinion, rate } from './rate.ts';
import { showFor } from './show.ts';
import type { State } from './state.ts';
import { back, type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

/** Does what a person asked of the conversation, wherever they are in it. */
export function obey(state: State, asked: Command, world: World): Continued {
  const heard = { ...state, misses: 0 };
  const command = inLesson(state, asOpinion(state.place, asked));
  switch (command.do) {
    case 'back':
      return back(heard, world);
    case 'erase':
      return stay({ ...heard, erasing: true }, [], world);
    case 'help':
      return stay(heard, helpIn(heard, world), world);
    case 'thank':
      return stay(heard, [{ say: 'thanks' }], world);
    case 'define':
      return stay(
        heard,
        command.terms.map((term) => ({ say: 'term', term })),
        world,
      );
    case 'language':
      return stay({ ...heard, language: command.language }, [], world);
    case 'opinion':
      return askOpinion(heard, world);
    case 'rate':
      return rate(heard, command, world);
    case 'greet':
      return greet(heard, world);
    case 'learn':
    case 'pick':
    case 'unpick':
    case 'proceed':
    case 'explain':
    case 'leave':
    case 'practise-this':
    case 'procedure':
    case 'remind':
      return learn(heard, command, world);
    case 'person':
      return askPerson(heard, world);
    case 'hand-over':
      return handOver(heard, world);
    case 'code':
    case 'tick':
    case 'speak':
    case 'open':
      return atTheDesk(heard, command, world);
    default:
      return move(heard, guide(heard.place, command, world), world);
  }
}

function helpIn({ place }: State, { person }: World): Lead[] {
  const help: Lead = { say: place.aside?.see === 'learn' ? 'help-lesson' : 'help' };
  return person ? [help, { say: 'help-person' }] : [help];
}

/** In mid-case a greeting shows the question again; after an answer it opens a new case. */
function greet(state: State, world: World): Continued {
  const show = showFor(world.edition, state.place);
  const isOpen = consult(world.edition, state.place.facts, state.place.unsure).status === 'asking';
  if (!isOpen && show.view !== 'question')
    return move(state, guide(state.place, { do: 'restart' }, world), world);
  const isWelcome = show.view === 'question' && show.welcome;
  return stay(state, isWelcome ? [] : [{ say: 'hello' }], world);
}
