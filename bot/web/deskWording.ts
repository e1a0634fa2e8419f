import en from '../../dialogs/locales/en.json' with { type: 'json' };
import es from '../../dialogs/locales/es.json' with { type: 'json' };
import type { Translate } from '../../dialogs/translate.ts';
import type { Edition } from '../../policy/edition.ts';
import type { FactName, Facts, Language } from '../../policy/facts.ts';
import { type ChatWords, chatWording } from './chatWording.ts';

/** Every sentence of the desk's page. */
export type DeskWords = ChatWords & Omit<typeof en.page.desk, keyof ChatWords>;
export type DeskWording = Record<Language, DeskWords>;

/** The case of a link; `edition` is null where it is the one in use, and all of it where there is no such link. */
export type Opening =
  | {
      facts: Facts;
      unsure: FactName[];
      edition: string | null;
      /** Its edition is not here any more. */
      isGone: boolean;
    }
  | 'unreadable'
  | null;

/** The words of the desk are those of the chat page, and its own. */
export function deskWording(translate: Record<Language, Translate>, edition: Edition): DeskWording {
  const chat = chatWording(translate, edition);
  return { en: { ...chat.en, ...en.page.desk }, es: { ...chat.es, ...es.page.desk } };
}
