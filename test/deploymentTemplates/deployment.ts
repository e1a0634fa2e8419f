import { z } from 'zod';
import { answerOf } from './answerOf.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { type Cloud, functionsIn, GROUP, PUBLIC, path } from './functions.ts';
import { parametersOf } from './parametersOf.ts';
import { EXISTING, type Resource, type Template } from './template.ts';

export type Deployed = {
  id: string;
  type: string;
  apiVersion: string;
  /** False where its condition says so. */
  isMade: boolean;
  dependsOn: string[];
  /** Everything of it, evaluated. */
  body: Record<string, unknown>;
  /** The resources it asked about themselves. */
  asked: string[];
};

const record = z.record(z.string(), z.unknown());
const settings = z.record(z.string(), z.string());

/** A template as Azure would deploy it into a resource group, on paper. */
export function deployment(
  given: Record<string, unknown> = {},
  cloud: Cloud = PUBLIC,
  { parameters, variables, resources, outputs }: Template = EXISTING,
) {
  const versions = new Map<string, string>();
  let asked: string[] = [];
  const scope: Scope = {
    parameters: {},
    variables,
    functions: functionsIn(cloud),
    ask: (how, id, apiVersion) => {
      if (versions.get(id) !== apiVersion) throw new Error(`${how}() of ${id} at ${apiVersion}: not here`);
      asked.push(id);
      return answerOf(how, id, cloud);
    },
  };
  scope.parameters = parametersOf(parameters, given, scope);
  const ids = resources.map((one) => idOf(one, scope));
  for (const [at, { apiVersion }] of resources.entries()) versions.set(ids[at] ?? '', apiVersion);
  const deployed = resources.map((one, at): Deployed => {
    asked = [];
    const isMade = one.condition === undefined || evaluate(one.condition, scope) === true;
    const body = record.parse(evaluate(one, scope));
    const dependsOn = z.array(z.string()).parse(body.dependsOn);
    return { id: ids[at] ?? '', type: one.type, apiVersion: one.apiVersion, isMade, dependsOn, body, asked };
  });
  const properties = (type: string) =>
    deployed
      .filter((one) => one.type === type && one.isMade)
      .map(({ body }) => record.parse(body.properties));
  return {
    resources: deployed,
    /** What is made of a type: its properties, one for each. */
    properties,
    settings: settings.parse(properties('Microsoft.Web/sites/config')[0]),
    outputs: record.parse(
      evaluate(Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])), scope),
    ),
  };
}

function idOf({ type, name, scope: place }: Resource, scope: Scope): string {
  const within = place === undefined ? GROUP : evaluate(place, scope);
  return `${within}/providers/${path(type, String(evaluate(name, scope)).split('/'))}`;
}
