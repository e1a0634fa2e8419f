import type { Language } from './facts.ts';
import type { Link } from './source.ts';

const LOCALES = { en: 'en-us', es: 'es-es' } as const;

/** Where a linked page is found today. The only place that knows how Microsoft builds its addresses. */
export function addressOf({ slug, folder }: Link, language: Language): string {
  const path = folder === null ? slug : `${folder}/${slug}`;
  return `https://learn.microsoft.com/${LOCALES[language]}/partner-center/${path}`;
}
