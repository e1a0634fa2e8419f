import type { Command } from './command.ts';
import type { Session } from './learn/progress.ts';
import type { State } from './state.ts';

/** Picked by whoever does not know. */
export const NOT_KNOWN = 'unknown';

/** What means to go on, and would be about the case elsewhere. */
const GOING_ON = new Set<Command['do']>(['next', 'agree', 'resume']);

/** The session that is looked at, if one is. */
export function sessionOnScreen({ place, learning }: State): Session | null {
  if (place.aside?.see !== 'learn') return null;
  const { part } = place.aside;
  return part === 'tour' || part === 'practice' ? (learning?.[part] ?? null) : null;
}

/** The session that is looked at, or else one to go on with. */
export function sessionAtHand(state: State): Session | null {
  const { learning } = state;
  return sessionOnScreen(state) ?? learning?.practice ?? learning?.tour ?? null;
}

/** What a command means while a question of a lesson is on the screen. */
export function inLesson(state: State, command: Command): Command {
  const session = sessionOnScreen(state);
  if (!session) return command;
  if (command.do === 'why') return { do: 'explain' };
  return session.marked ? afterMark(command) : asPick(session, command);
}

function afterMark(command: Command): Command {
  return GOING_ON.has(command.do) || command.do === 'unsure' ? { do: 'proceed' } : command;
}

/** Yes and no answer whether something is true, and so does not knowing; *Back* takes back a step of an order first. */
function asPick({ exercise, picked }: Session, command: Command): Command {
  if (command.do === 'unsure') return { do: 'pick', pick: NOT_KNOWN };
  if (command.do === 'back' && picked.length > 0) return { do: 'unpick' };
  const isClaim = exercise.ask === 'claim';
  if (isClaim && command.do === 'agree') return { do: 'pick', pick: 'true' };
  if (isClaim && command.do === 'disagree') return { do: 'pick', pick: 'false' };
  return GOING_ON.has(command.do) || command.do === 'disagree' ? { do: 'proceed' } : command;
}
