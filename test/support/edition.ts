import { type Edition, editionSchema } from '../../policy/edition.ts';
import json from '../../policy/editions/2017-06-09.json' with { type: 'json' };

/** The edition that all tests but those of the policy talk about, whatever editions come after it. */
export const edition: Edition = editionSchema.parse(json);

/** A fresh copy that a test may damage. */
export function editionCopy(): Edition {
  return structuredClone(edition);
}
