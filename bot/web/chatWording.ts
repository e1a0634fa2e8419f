import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { dayInWords } from './day.ts';

/** Every sentence of the chat page, so that it can change language without leaving the conversation. */
export type ChatWording = Record<Language, ChatWords>;
export type ChatWords = {
  title: string;
  purpose: string;
  dated: string;
  table: string;
  /** The way to the desk. */
  desk: string;
  language: string;
  conversation: string;
  placeholder: string;
  unreachable: string;
  retry: string;
};

export function chatWording(translate: Record<Language, Translate>, edition: Edition): ChatWording {
  const [en, es] = LANGUAGES.map((language) => wordsIn(language, translate[language], edition));
  return { en, es } as ChatWording; // both are there: LANGUAGES lists both, in this order
}

function wordsIn(language: Language, t: Translate, edition: Edition): ChatWords {
  return {
    title: t('product.name'),
    purpose: t('product.purpose'),
    dated: t('dated', { date: dayInWords(edition.date, language) }),
    table: t('page.chat.table'),
    desk: t('page.chat.desk'),
    language: t('page.language'),
    conversation: t('page.chat.conversation'),
    placeholder: t('page.chat.placeholder'),
    unreachable: t('page.chat.unreachable'),
    retry: t('page.chat.retry'),
  };
}
