import type { Translate } from '../dialogs/translate.ts';
import type { Edition } from '../policy/edition.ts';
import type { Language } from '../policy/facts.ts';

const DATES: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Of which day the policy is, in words. */
export function datedLine(edition: Edition, language: Language, say: Translate): string {
  return say('dated', { date: dayOf(edition, language) });
}

/** The day of an edition in words. */
export function dayOf({ date }: Edition, language: Language): string {
  return DATES[language].format(new Date(date));
}
