import { zipSync } from 'fflate';
import { type Fault, type Files, jsonIn, manifestSchema } from './app.ts';
import { contentFaults } from './contents.ts';
import { domainFaults } from './domains.ts';
import { iconFaults } from './icons.ts';
import { localizationFaults } from './localization.ts';
import { placeholderFaults } from './placeholders.ts';
import { schemaFaults } from './schema.ts';

/** The same files make the same zip, byte for byte. */
const LONG_AGO = new Date('2017-06-09T00:00:00');

/** The package as Teams takes it, or everything that is wrong with it. */
export async function pack(files: Files): Promise<{ zip: Uint8Array } | { faults: Fault[] }> {
  const faults = await faultsOf(files);
  if (faults.length > 0) return { faults };
  const zip = zipSync(Object.fromEntries(files), { mtime: LONG_AGO });
  const inside = contentFaults(zip);
  return inside.length > 0 ? { faults: inside } : { zip };
}

async function faultsOf(files: Files): Promise<Fault[]> {
  const manifest = manifestSchema.safeParse(jsonIn(files, 'manifest.json'));
  if (!manifest.success) {
    const says = manifest.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return [{ check: 'manifest', where: 'manifest.json', says }];
  }
  return [
    ...placeholderFaults(files),
    ...(await schemaFaults(files, manifest.data)),
    ...localizationFaults(files, manifest.data),
    ...iconFaults(files, manifest.data),
    ...domainFaults(manifest.data),
  ];
}
