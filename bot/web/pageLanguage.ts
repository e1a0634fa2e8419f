import { LANGUAGES, type Language, languageSchema } from '../../policy/facts.ts';

/** The language of a page: the one asked for, else the one the browser prefers, else English. */
export function pageLanguage(asked: string | null, accepted: string | undefined): Language {
  const wanted = languageSchema.safeParse(asked);
  return wanted.success ? wanted.data : (preferred(accepted) ?? 'en');
}

function preferred(accepted = ''): Language | undefined {
  const ranges = accepted
    .split(',')
    .map((range) => {
      const [tag = '', ...settings] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = settings.find((setting) => setting.startsWith('q='));
      return { language: tag.split('-')[0], weight: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of ranges) {
    const known = LANGUAGES.find((one) => one === language);
    if (known) return known;
  }
  return undefined;
}
