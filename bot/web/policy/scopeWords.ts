import type { Condition, Scoped } from '../../../policy/condition.ts';
import { FACT_NAMES } from '../../../policy/facts.ts';
import { oneOf, type Voice, valueName } from '../voice.ts';

/** A condition in words: "Bought: Advisor, Open or EA · Kind: Licenses per user". */
export function conditionWords(voice: Voice, condition: Condition): string {
  return FACT_NAMES.flatMap((fact) => {
    const values: readonly string[] | undefined = condition[fact];
    if (!values) return [];
    const names = values.map((value) => valueName(voice, fact, value));
    return [`${voice.t(`fact.${fact}`)}: ${oneOf(voice, names)}`];
  }).join(' · ');
}

/** What narrows something that is said only in part of an entry; empty where nothing does. */
export function scopeWords(voice: Voice, { when, unless }: Scoped): string {
  return [
    when && voice.t('page.policy.onlyIf', { condition: conditionWords(voice, when) }),
    unless && voice.t('page.policy.unless', { condition: conditionWords(voice, unless) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
