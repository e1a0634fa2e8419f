import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ManifestUtil } from '@microsoft/app-manifest';
import { type Fault, type Files, jsonIn, type Manifest } from './app.ts';

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams',
);
type Schema = Parameters<typeof ManifestUtil.validateManifestAgainstSchema>[1];

/** The manifest and its localization files fit the schemas of the manifest's version, as Microsoft publishes them. */
export async function schemaFaults(
  files: Files,
  { manifestVersion, localizationInfo }: Manifest,
): Promise<Fault[]> {
  const schemaOf = (name: string) => readSchema(manifestVersion, name);
  const localized = localizationInfo.additionalLanguages.map(({ file }) => [file, 'Localization.'] as const);
  const faults = [['manifest.json', ''] as const, ...localized].map(async ([file, kind]) => {
    const schema = await schemaOf(`MicrosoftTeams.${kind}schema.json`);
    if (!schema)
      return [{ check: 'schema', where: file, says: `no schema is known for version ${manifestVersion}` }];
    // The validator asks for a type of manifest, and looks at nothing but the JSON.
    const found = await ManifestUtil.validateManifestAgainstSchema(jsonIn(files, file) as never, schema);
    return found.map((says) => ({ check: 'schema', where: file, says }));
  });
  return (await Promise.all(faults)).flat();
}

async function readSchema(version: string, name: string): Promise<Schema | undefined> {
  if (!/^\d+\.\d+$/.test(version)) return undefined;
  try {
    return compilable(JSON.parse(await readFile(join(SCHEMAS, `v${version}`, name), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The localization schemas hold patterns, of parts that we don't have, that are no regular expressions with the flag u. */
function compilable(schema: Schema & { patternProperties?: object }): Schema {
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => {
    try {
      return Boolean(new RegExp(pattern, 'u'));
    } catch {
      return false;
    }
  });
  return { ...schema, ...(schema.patternProperties && { patternProperties: Object.fromEntries(patterns) }) };
}
