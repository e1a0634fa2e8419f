import { featuresOf } from '../../dialogs/understand/learned/features.ts';
import { mentionFeatures } from '../../dialogs/understand/learned/mentionFeatures.ts';
import { type OriginMention, sellersNamed } from '../../dialogs/understand/origin.ts';
import { withParties } from '../../dialogs/understand/parties.ts';
import { createReader } from '../../dialogs/understand/understand.ts';
import type { Example } from './logisticRegression.ts';
import type { Gold } from './score.mjs';

const read = createReader();
/** What says nothing about the question. */
const COURTESIES = [
  (text: string) => `Hello, good morning. ${text}`,
  (text: string) => `Hola, buenos días. ${text}. ¡Muchas gracias!`,
  (text: string) => `${text}. Thanks!`,
];

/** Every message as an example for the intent. */
export function intentExamples(messages: readonly Gold[]): Example[] {
  return messages.flatMap(({ text, expect: { intent } }, at) => asExamples(text, String(intent), at));
}

/** Every case as an example for the goal: one, both, or not said. */
export function goalExamples(messages: readonly Gold[]): Example[] {
  return messages.flatMap(({ text, expect: { intent, goal } }, at) =>
    intent === 'ask_procedure' && goal !== undefined ? asExamples(text, goalLabel(goal), at) : [],
  );
}

export function goalLabel(goal: Gold['expect']['goal']): string {
  return Array.isArray(goal) ? 'both' : (goal ?? 'none');
}

/** The message itself, and the same with a courtesy, so that courtesies say nothing. */
function asExamples(text: string, label: string, at: number): Example[] {
  const courtesy = COURTESIES[at % COURTESIES.length];
  const texts = courtesy && label !== 'smalltalk_greeting' ? [text, courtesy(text)] : [text];
  return texts.map((one) => ({ features: featuresOf(withParties(read(one))), label }));
}

/** Every seller that a case names as an example of what it is to the subscription. */
export function sellerExamples(messages: readonly Gold[]): Example[] {
  return messages.flatMap(({ text, expect: { intent, origin }, accept }) => {
    if (intent !== 'ask_procedure' && intent !== 'change_answer') return [];
    const right = [origin, ...(accept.origin ?? [])].flat();
    const reading = withParties(read(text));
    const named = sellersNamed(reading);
    return named.map((mention) => ({
      features: mentionFeatures(reading, mention, named),
      label: sellerLabel(mention, right),
    }));
  });
}

function sellerLabel({ symbol, value }: OriginMention, right: readonly (string | null)[]): string {
  if (right.includes(value)) return 'origin';
  return symbol === 'CSP' && right.includes('third-party-non-csp') ? 'outside' : 'other';
}
