import type { Activity } from './activity.ts';
import type { Conversation } from './conversation.ts';
import type { Language } from './language.ts';
import type { Notice } from './notice.ts';
import type { Session } from './session.ts';

/** Tells the bot what is not said in words. */
export type Telling = {
  arrival(language: Language): void;
  language(language: Language): void;
};

export type World = {
  session: Session;
  conversation: Conversation;
  notice: Notice;
  newId: () => string;
  changed: () => void;
  /** Called once the bot has answered. */
  told: () => void;
};

/** Each thing is told as often as the person asks for it, always as the same activity, so that it counts once. */
export function createTelling({ session, conversation, notice, newId, changed, told }: World): Telling {
  const tell = (activity: Activity, language: Language) => {
    const send = async () => {
      try {
        await conversation.tell(activity);
        session.greeted = true;
        session.language = language;
        changed();
        told();
      } catch {
        notice.show(send);
      }
    };
    void send();
  };
  return {
    arrival(language) {
      const membersAdded = [{ id: session.user }, { id: 'bot' }];
      tell({ type: 'conversationUpdate', id: newId(), membersAdded }, language);
    },
    language(language) {
      tell({ type: 'event', id: newId(), name: 'language', value: language }, language);
    },
  };
}
