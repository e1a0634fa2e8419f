import type { Language } from '../../policy/facts.ts';

/** A date such as 2017-06-09 in words: "9 June 2017", «9 de junio de 2017». */
export function dayInWords(day: string, language: Language): string {
  return days(language).format(new Date(day));
}

/** From one date to another, with nothing said twice: "9–12 June 2017", or the day if it is one. */
export function daysInWords(from: string, to: string, language: Language): string {
  return days(language).formatRange(new Date(from), new Date(to));
}

function days(language: Language): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : 'es-ES';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
