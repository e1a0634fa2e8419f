import { unzipSync } from 'fflate';
import { type Fault, jsonIn, manifestSchema } from './app.ts';

/** The zip, read again as Teams would: the manifest, the files that it names, and nothing else, all at the top. */
export function contentFaults(zip: Uint8Array): Fault[] {
  const files = new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  const manifest = manifestSchema.safeParse(jsonIn(files, 'manifest.json'));
  if (!manifest.success) return [fault('manifest.json', 'is missing in the zip, or cannot be read')];
  const { icons, localizationInfo } = manifest.data;
  const named = new Set([
    'manifest.json',
    icons.color,
    icons.outline,
    ...localizationInfo.additionalLanguages.map(({ file }) => file),
  ]);
  return [
    ...[...named]
      .filter((name) => !files.has(name))
      .map((name) => fault(name, 'is named, and not in the zip')),
    ...[...files.keys()]
      .filter((name) => !named.has(name))
      .map((name) => fault(name, 'is in the zip, and not named')),
  ];
}

function fault(where: string, says: string): Fault {
  return { check: 'contents', where, says };
}
