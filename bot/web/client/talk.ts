import type { Activity } from './activity.ts';
import type { Language } from './language.ts';
import { localTalk } from './localTalk.ts';
import { place } from './page.ts';
import { publicTalk } from './publicTalk.ts';

/** How a page takes part in the conversation beside showing it. */
export type TalkOptions = {
  /** Goes with everything that is sent. */
  channelData?: Activity['channelData'];
  /** Told replies as they come; not those of before the page was loaded. */
  onReplies?: (replies: Activity[]) => void;
  onLanguage?: (language: Language) => void;
  /** Resolves once Web Chat is there, where the page does not have it from the start. */
  webChat?: Promise<void>;
};

/** Everything that is sent is sent in order; each promise resolves once the bot replied, and rejects where it did not. */
export type Talk = {
  /** Sends what a person tapped and shows it with its replies. */
  say(activity: Activity): Promise<unknown>;
  /** Sends something of which nothing is shown in the conversation. */
  ask(activity: Activity): Promise<unknown>;
  /** Sends something that is not shown itself, and shows its replies. */
  tell(activity: Activity): Promise<unknown>;
  language: () => Language;
  /** Shows that the bot cannot be reached, and offers to try again. */
  unreachable: (again?: () => void) => void;
  /** Whether the bot may have spoken without this page having heard it. */
  isUnderWay: boolean;
  /** The address of the case that this tab showed last. */
  link: string | undefined;
  /** Writes down the address of the case that is shown. */
  keep: (link: string | undefined) => void;
};

/** The conversation of this tab, shown in its place: with the bot of this site, or through Direct Line. */
export function startTalk(options: TalkOptions = {}): Talk {
  const { service } = place.dataset;
  return service ? publicTalk(service, options) : localTalk(options);
}
