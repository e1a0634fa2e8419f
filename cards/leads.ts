import type { Lead } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import { FACT_NAMES, type FactName, type Facts } from '../policy/facts.ts';
import { dayOf } from './dated.ts';
import { optionWords } from './optionWords.ts';
import type { Scene } from './scene.ts';
import type { Line } from './view.ts';

/** What is said before the content: one sentence a line. */
export function leadsOf(scene: Scene): Line[] {
  const { reply, say } = scene;
  return reply.leads.map((lead) => ({ text: say(`lead.${lead.say}`, wordsFor(lead, scene)) }));
}

/** What a sentence is filled with: the fact it speaks of, or which of several subscriptions it is about. */
function wordsFor(
  { say: lead, fact, number, total, missing = [], code, term }: Lead,
  { reply: { facts, language, speaks }, edition, say }: Scene,
): Record<string, string> | undefined {
  if (code !== undefined) return { code };
  if (term) return { name: say(`learn.term.${term}.name`), text: say(`learn.term.${term}.text`) };
  if (lead === 'speaks') return { language: say(`speaks.${speaks}`) };
  if (lead === 'older-edition') return { date: dayOf(edition, language) };
  if (fact) return { label: labelOf(facts, [fact], say) };
  if (number === undefined || total === undefined) return undefined;
  const label = labelOf(facts, FACT_NAMES, say);
  const listed = new Intl.ListFormat(language).format(missing.map(String));
  return { number: String(number), total: String(total), label, missing: listed };
}

/** These facts in a few words. */
export function labelOf(facts: Facts, names: readonly FactName[], say: Translate): string {
  const labels = names.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [optionWords(say, fact, value, 'short')];
  });
  return labels.length > 0 ? labels.join(' · ') : say('told.unsaid');
}
