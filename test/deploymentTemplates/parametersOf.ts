import { evaluate, type Scope } from './evaluate.ts';
import type { Parameter } from './template.ts';

/** What a deployment must always be given. */
const REQUIRED = { botName: 'multichannel', appPassword: '', logSalt: 'sixteen or more characters' };

/** The parameters of a deployment, each as Azure would take it. */
export function parametersOf(
  known: Record<string, Parameter>,
  given: Record<string, unknown>,
  scope: Scope,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...REQUIRED, ...given };
  const unknown = Object.keys(all).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) throw new Error(`no such parameter: ${unknown.join()}`);
  return Object.fromEntries(
    Object.entries(known).map(([name, parameter]) => {
      const value = Object.hasOwn(all, name) ? all[name] : evaluate(parameter.defaultValue, scope);
      const fault = faultOf(value, parameter);
      if (fault) throw new Error(`${name} ${fault}: ${value}`);
      return [name, value];
    }),
  );
}

const KINDS = { string: 'string', securestring: 'string', int: 'number', bool: 'boolean' } as const;

/** Why a parameter cannot have this value. */
export function faultOf(value: unknown, parameter: Parameter): string | undefined {
  const { type, allowedValues, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = parameter;
  const { minValue = Number.NEGATIVE_INFINITY, maxValue = Number.POSITIVE_INFINITY } = parameter;
  if (typeof value !== KINDS[type]) return `is no ${type}`;
  if (allowedValues && !allowedValues.some((allowed) => allowed === value)) return 'is not allowed';
  if (typeof value === 'string' && (value.length < minLength || value.length > maxLength))
    return 'has no such length';
  if (typeof value === 'number' && (value < minValue || value > maxValue)) return 'is out of bounds';
  return undefined;
}
