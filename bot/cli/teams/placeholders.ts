import type { Fault, Files } from './app.ts';

/** Every placeholder has been filled. */
export function placeholderFaults(files: Files): Fault[] {
  return [...files].flatMap(([name, bytes]) => {
    if (!name.endsWith('.json')) return [];
    const left = new Set(bytes.toString('utf8').match(/\{\{.*?\}\}|\$\{.*?\}/g));
    return [...left].map((placeholder) => ({
      check: 'placeholders',
      where: name,
      says: `${placeholder} has no value; give it or take it out`,
    }));
  });
}
