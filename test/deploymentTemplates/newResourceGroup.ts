import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Parameter, PLACES, readTemplate } from './template.ts';

const DEPLOYMENT = 'assistant';
const VERSION = '2024-03-01';
const GROUP_ID = "subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('groupName'))";
/** As a scope a group is named otherwise than as a resource. */
const GROUP_SCOPE = "concat(subscription().id, '/resourceGroups/', parameters('groupName'))";
const DEPLOYMENT_ID = `extensionResourceId(${GROUP_SCOPE}, 'Microsoft.Resources/deployments', '${DEPLOYMENT}')`;

const says = (description: string): Parameter => ({ type: 'string', metadata: { description } });

/** The template that makes a resource group first, made of that for one that is there: the raw JSON of both. */
export function inNewResourceGroup(raw: unknown): object {
  const { parameters, outputs, contentVersion } = readTemplate(raw);
  const { location, ...others } = parameters;
  if (!location) throw new Error('a template without a location');
  const own = {
    groupName: says('The name of the resource group that is made.'),
    groupLocation: says('The region of the resource group.'),
    location: { ...location, defaultValue: "[parameters('groupLocation')]" },
  };
  const passed = Object.keys(parameters).map((name) => [name, { value: `[parameters('${name}')]` }]);
  return {
    $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
    contentVersion,
    metadata: { description: 'A new resource group, and in it the template of deployUseExistResourceGroup.' },
    parameters: { ...own, ...others },
    resources: [
      {
        type: 'Microsoft.Resources/resourceGroups',
        apiVersion: VERSION,
        name: "[parameters('groupName')]",
        location: "[parameters('groupLocation')]",
        properties: {},
      },
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: VERSION,
        name: DEPLOYMENT,
        resourceGroup: "[parameters('groupName')]",
        dependsOn: [`[${GROUP_ID}]`],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: Object.fromEntries(passed),
          template: raw,
        },
      },
    ],
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, { type }]) => [
        name,
        { type, value: `[reference(${DEPLOYMENT_ID}, '${VERSION}').outputs.${name}.value]` },
      ]),
    ),
  };
}

// Run as a program, it writes that template anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = (name: string) => new URL(`../../deploymentTemplates/${name}`, import.meta.url);
  const made = inNewResourceGroup(JSON.parse(readFileSync(at(PLACES.existing), 'utf8')));
  writeFileSync(at(PLACES.new), `${JSON.stringify(made, null, 2)}\n`);
}
