import type { Lead } from './lead.ts';
import type { Place } from './state.ts';

/** Where a command leads, and what is said about it. */
export type Move = {
  place: Place;
  leads: Lead[];
  /** Another customer: nothing of the visit before is carried along. */
  endsVisit?: true;
};

/** A place that speaks for itself. */
export function silently(place: Place): Move {
  return { place, leads: [] };
}
