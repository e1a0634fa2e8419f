import { consult } from '../policy/consult.ts';
import type { Row } from '../policy/edition.ts';
import type { Command } from './command.ts';
import type { Lead } from './lead.ts';
import type { Place, State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

export type DeskCommand = Extract<Command, { do: 'code' | 'tick' | 'speak' | 'open' }>;

/** What somebody needs who guides a customer through an answer. None of it changes what the case is. */
export function atTheDesk(state: State, command: DeskCommand, world: World): Continued {
  switch (command.do) {
    case 'code':
      return codeOf(state, world);
    case 'tick':
      return tick(state, command, world);
    case 'speak':
      return stay({ ...state, speaks: command.language }, [{ say: 'speaks' }], world);
    case 'open':
      return reopen(state, command.case, world);
  }
}

/** The facts and nothing else are kept under the code. */
function codeOf(state: State, world: World): Continued {
  const { facts, unsure, edition } = state.place;
  const code = world.newCode();
  const continued = stay(state, [{ say: 'code', code }], world);
  return { ...continued, effects: [{ effect: 'keep-code', code, facts, unsure, edition }] };
}

/** The card on the screen stays valid, so that several steps can be ticked on it. */
function tick(state: State, { step, done }: Extract<DeskCommand, { do: 'tick' }>, world: World): Continued {
  const row = answeredRow(state.place, world);
  if (!row || step > row.steps.length) return stay(state, [{ say: 'no-step' }], world);
  const others = tickedSteps(state.place, row).filter((other) => other !== step);
  const steps = done ? [...others, step].sort((one, other) => one - other) : others;
  const lead = done ? tickedLead(step, steps, row.steps.length) : unticked(step, row.steps.length);
  return stay({ ...state, place: { ...state.place, ticked: { row: row.id, steps } } }, [lead], world);
}

function unticked(number: number, total: number): Lead {
  return { say: 'unticked', number, total };
}

/** Steps have an order: whoever ticks a later one first hears which are still to be done before it. */
function tickedLead(number: number, steps: readonly number[], total: number): Lead {
  const before = Array.from({ length: number - 1 }, (_, index) => index + 1);
  const missing = before.filter((step) => !steps.includes(step));
  if (missing.length > 0) return { say: 'ticked-early', number, total, missing };
  return { say: steps.length === total ? 'all-ticked' : 'ticked', number, total };
}

/** Steps of another answer do not count for this one. */
function tickedSteps({ ticked }: Place, row: Row): number[] {
  return ticked?.row === row.id ? ticked.steps : [];
}

function answeredRow({ facts, unsure }: Place, { edition }: World): Row | undefined {
  const consultation = consult(edition, facts, unsure);
  return consultation.status === 'answered' ? consultation.row : undefined;
}

function reopen(state: State, id: string, world: World): Continued {
  const found = state.visit.find((visited) => visited.case === id);
  return found ? move(state, { place: found, leads: [] }, world) : stay(state, [{ say: 'stale' }], world);
}
