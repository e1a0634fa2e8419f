import { type Fault, type Files, jsonIn, type Manifest } from './app.ts';

/** Every text that people see is said in every language, and nothing is translated that is not there. */
export function localizationFaults(files: Files, manifest: Manifest): Fault[] {
  const wanted = new Set(texts(manifest));
  return manifest.localizationInfo.additionalLanguages.flatMap(({ file, languageTag }) => {
    const translated = jsonIn(files, file);
    if (typeof translated !== 'object' || translated === null) {
      return [fault(file, `is missing, or no JSON, for the language "${languageTag}"`)];
    }
    const keys = Object.keys(translated).filter((key) => key !== '$schema');
    return [
      ...[...wanted]
        .filter((key) => !keys.includes(key))
        .map((key) => fault(file, `"${key}" is not translated`)),
      ...keys
        .filter((key) => !wanted.has(key))
        .map((key) => fault(file, `"${key}" is no text of the manifest`)),
    ];
  });
}

function fault(where: string, says: string): Fault {
  return { check: 'localization', where, says };
}

/** The keys of all texts of a manifest, as the localization schema names them. */
function texts({ name, description, bots, composeExtensions }: Manifest): string[] {
  return [
    ...keysOf('name', name, ['short', 'full']),
    ...keysOf('description', description, ['short', 'full']),
    ...bots.flatMap(({ commandLists }, bot) =>
      commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((command, at) =>
          keysOf(`bots[${bot}].commandLists[${list}].commands[${at}]`, command, [
            'title',
            'description',
            'prompt',
          ]),
        ),
      ),
    ),
    ...composeExtensions.flatMap(({ commands }, extension) =>
      commands.flatMap((command, at) => {
        const place = `composeExtensions[${extension}].commands[${at}]`;
        const parameters = command.parameters ?? [];
        return [
          ...keysOf(place, command, ['title', 'description']),
          ...parameters.flatMap((one, nth) =>
            keysOf(`${place}.parameters[${nth}]`, one, ['title', 'description']),
          ),
        ];
      }),
    ),
  ];
}

function keysOf(place: string, holder: object, names: readonly string[]): string[] {
  return names.filter((name) => name in holder).map((name) => `${place}.${name}`);
}
