import type { Language } from '../../policy/facts.ts';

/** A date such as 2017-06-09 in words: "9 June 2017", «9 de junio de 2017». */
export function dayInWords(day: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'es-ES';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
