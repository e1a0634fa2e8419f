import { type Expression, expressionIn } from './expression.ts';

/** What an expression may ask for. */
export type Scope = {
  parameters: Record<string, unknown>;
  variables: Record<string, unknown>;
  functions: Record<string, (...args: unknown[]) => unknown>;
  /** What a resource says of itself once it is deployed, by `reference` or a function whose name begins with `list`. */
  ask: (how: string, id: string, apiVersion: string) => unknown;
};

/** A value with every expression in it replaced by what it stands for, in keys as well. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    return expression ? worth(expression, scope) : value;
  }
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [evaluate(key, scope), evaluate(held, scope)]);
  return Object.fromEntries(entries);
}

function worth(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'call':
      return called(expression.name, expression.args, scope);
    case 'member':
      return held(worth(expression.of, scope), expression.name);
    case 'index':
      return held(worth(expression.of, scope), String(worth(expression.at, scope)));
  }
}

function called(name: string, args: Expression[], scope: Scope): unknown {
  const value = (at: number) => worth(args[at] ?? { kind: 'literal', value: '' }, scope);
  // Azure, too, looks at one branch alone, so a secret that is not made is not asked for.
  if (name === 'if') return value(0) === true ? value(1) : value(2);
  if (name === 'parameters') return held(scope.parameters, String(value(0)));
  if (name === 'variables') return evaluate(held(scope.variables, String(value(0))), scope);
  if (name === 'reference' || name.startsWith('list')) {
    return scope.ask(name, String(value(0)), String(value(1)));
  }
  const known = scope.functions[name];
  if (!known) throw new Error(`${name}() is not known`);
  return known(...args.map((_, at) => value(at)));
}

function held(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) {
    throw new Error(`there is no "${name}"`);
  }
  return Object.entries(holder).find(([key]) => key === name)?.[1];
}
