import { type Activity, isRecord } from './activity.ts';

export const LOCALES = { en: 'en-US', es: 'es-ES' } as const;
export type Language = keyof typeof LOCALES;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}

/** The language that the last card among these replies speaks. */
export function languageOf(replies: readonly Activity[]): Language | undefined {
  const languages = replies
    .flatMap(({ attachments }) => (Array.isArray(attachments) ? attachments : []))
    .map((attachment: unknown) => (isRecord(attachment) ? attachment.content : undefined))
    .map((content) => (isRecord(content) ? content.lang : undefined));
  return languages.filter(isLanguage).pop();
}
