import { possibleRows, rulesOf } from './consult.ts';
import type { Edition } from './edition.ts';
import type { Facts } from './facts.ts';

export type Standing = {
  /** Ids of the rules that hold for the case whatever is still open in it. */
  holding: string[];
  /** Ids of those that hold or not, depending on what is open. */
  depending: string[];
};

/** The rules that stand behind a case, in the order of the edition: of a decided one, those that its row cites. */
export function standingRules(edition: Edition, facts: Facts): Standing {
  const known = { ...edition.assumed, ...facts };
  const cited = possibleRows(edition, facts).map((row) => rulesOf(row, known));
  const ids = edition.rules.map(({ id }) => id).filter((id) => cited.some((rules) => rules.includes(id)));
  const isHolding = (id: string) => cited.every((rules) => rules.includes(id));
  return { holding: ids.filter(isHolding), depending: ids.filter((id) => !isHolding(id)) };
}
