import { type Expression, expressionIn } from './expression.ts';

/** A call in a template: its name, and its first argument where that is a text. */
export type Call = { call: string; first: string };

/** Every call in every expression of a value, in keys and in branches that are not taken as well. */
export function callsIn(value: unknown): Call[] {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    return expression ? callsOf(expression) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [...callsIn(key), ...callsIn(held)]);
}

function callsOf(expression: Expression): Call[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'member':
      return callsOf(expression.of);
    case 'index':
      return [...callsOf(expression.of), ...callsOf(expression.at)];
    case 'call': {
      const [first] = expression.args;
      const text = first?.kind === 'literal' ? String(first.value) : '';
      return [{ call: expression.name, first: text }, ...expression.args.flatMap(callsOf)];
    }
  }
}
