import { readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('../../deploymentTemplates/', import.meta.url);

const parameter = z.strictObject({
  type: z.enum(['string', 'securestring', 'int', 'bool']),
  defaultValue: z.union([z.string(), z.number(), z.boolean()]).optional(),
  allowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minValue: z.int().optional(),
  maxValue: z.int().optional(),
  metadata: z.strictObject({ description: z.string().min(1) }),
});

const resource = z.looseObject({
  type: z.string(),
  apiVersion: z.string(),
  name: z.string(),
  condition: z.string().optional(),
  scope: z.string().optional(),
  dependsOn: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
});

const output = z.strictObject({ type: z.enum(['string', 'int', 'bool']), value: z.string() });

const template = z.strictObject({
  $schema: z.string(),
  contentVersion: z.string(),
  metadata: z.strictObject({ description: z.string() }).optional(),
  parameters: z.record(z.string(), parameter),
  variables: z.record(z.string(), z.string()).default({}),
  resources: z.array(resource),
  outputs: z.record(z.string(), output),
});

const parametersFile = z.strictObject({
  $schema: z.literal('https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'),
  contentVersion: z.string(),
  parameters: z.record(z.string(), z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) })),
});

export type Parameter = z.output<typeof parameter>;
export type Resource = z.output<typeof resource>;
export type Template = z.output<typeof template>;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
export const readTemplate = (value: unknown): Template => template.parse(value);

export const PLACES = {
  existing: 'deployUseExistResourceGroup/template-BotApp-with-rg.json',
  new: 'deployWithNewResourceGroup/template-BotApp-new-rg.json',
} as const;

/** Both templates as they stand in their files, with what is written beside them for their parameters. */
export const FOLDERS = Object.entries(PLACES).map(([group, name]) => ({
  group,
  name,
  raw: read(name),
  template: readTemplate(read(name)),
  given: parametersFile.parse(read(name.replace('/', '/parameters-for-'))).parameters,
}));

/** The template for a resource group that is there, of which the other one is made. */
export const EXISTING = readTemplate(read(PLACES.existing));
