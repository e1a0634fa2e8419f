import { readdirSync, readFileSync } from 'node:fs';
import { type Edition, editionSchema } from '../../policy/edition.ts';

const folder = new URL('../../policy/editions/', import.meta.url);

/** Every edition there is, the oldest first. */
export const everyEdition: Edition[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => editionSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
