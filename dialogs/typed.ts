import { hear } from './hear.ts';
import type { Lead } from './lead.ts';
import { obey } from './obey.ts';
import type { Show } from './reply.ts';
import { showFor } from './show.ts';
import type { State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { Reading, Seen, World } from './world.ts';

/** What somebody typed, read as what they see suggests. */
export function readIn({ place, language }: State, text: string, world: World): Reading {
  return world.read(text, { ...seenOf(showFor(world.edition, place)), language });
}

/** Does what was read. */
export function follow(state: State, reading: Reading, world: World): Continued {
  switch (reading.kind) {
    case 'command':
      return obey(state, reading.command, world);
    case 'heard':
      return move({ ...state, misses: 0 }, hear(state.place, reading.heard, world), world);
    case 'remark':
      return stay({ ...state, misses: 0 }, [{ say: reading.say }], world);
    case 'miss':
      return miss(state, reading.say, world);
  }
}

function miss(state: State, first: Lead['say'], world: World): Continued {
  const misses = state.misses + 1;
  const { view } = showFor(world.edition, state.place);
  const said = missLead(view, misses, first);
  const say = said === 'missed-often' && world.person ? 'missed-person' : said;
  return stay({ ...state, misses }, [{ say }], world);
}

function missLead(view: Show['view'], misses: number, first: Lead['say']): Lead['say'] {
  if (misses === 1 && first !== 'missed') return first;
  if (view === 'answer' || view === 'why' || view === 'person') return 'missed-answered';
  return misses === 1 ? first : misses === 2 ? 'missed-again' : 'missed-often';
}

function seenOf(show: Show): Omit<Seen, 'language'> {
  if (show.view === 'changes' || show.view === 'opinion') return { choices: show.choices };
  if (show.view === 'question') return { fact: show.fact, choices: show.choices };
  return show.view === 'holding' ? { fact: show.fact, choices: [] } : { choices: [] };
}
