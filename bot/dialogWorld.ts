import { randomBytes } from 'node:crypto';
import { createReader } from '../dialogs/reading/read.ts';
import type { Translate } from '../dialogs/translate.ts';
import type { World } from '../dialogs/world.ts';
import type { Language } from '../policy/facts.ts';
import { newCode } from './codes.ts';

export type DialogWorldOptions = Pick<World, 'edition' | 'editionOf' | 'now' | 'person'> & {
  translate: Record<Language, Translate>;
  newId: () => string;
};

/** What the dialogs need from outside, as far as it is the same for everybody. */
export function createDialogWorld({ translate, newId, ...given }: DialogWorldOptions): World {
  const read = createReader(translate);
  // The patterns of sentences are compiled when first needed: better now than in somebody's first message.
  read('a customer has Azure through an EA', { choices: [], language: 'en' });
  return {
    ...given,
    read,
    newCaseId: newId,
    newCode: () => newCode(randomBytes),
    random: Math.random,
    standingOf: () => undefined,
    canRemind: false,
  };
}
