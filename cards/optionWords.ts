import type { Key, Translate } from '../dialogs/translate.ts';
import type { FactName } from '../policy/facts.ts';

/** How a value of a fact is worded: on a line to tap, in a few words, or as the explanation under the line. */
export function optionWords(
  say: Translate,
  fact: FactName,
  value: string,
  part: 'label' | 'short' | 'hint',
): string {
  return say(`option.${fact}.${value}.${part}` as Key); // every value has all three, which a test checks
}
