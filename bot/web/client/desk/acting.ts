import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Tap } from '../../../../dialogs/reply.ts';
import type { DeskWords } from '../../deskWording.ts';

/** Texts that can be copied, by the key that copies them. */
export type ClipName = 'ticket' | 'email' | 'teams' | 'link';

/** What the panel can have done. Everything but copying is an activity like any other in the conversation. */
export type Acting = {
  words: DeskWords;
  /** Taps, with the words that the conversation shows for it. */
  tap: (tap: Tap, label: string) => void;
  /** Taps without a trace in the conversation: what is ticked, spoken, or given as a code. */
  quietly: (tap: Tap) => void;
  copy: (name: ClipName) => void;
  /** Begins with another customer; where that ends a visit of several cases, only when asked twice. */
  restart: () => void;
};

/** A part of the panel is made from the case and from what can be done. */
export type Part<Result> = (panel: Panel, acting: Acting) => Result;

/** A sentence with words put in; the page's own sentences mark their place by single braces. */
export function filled(sentence: string, words: Record<string, string>): string {
  return Object.entries(words).reduce(
    (text, [name, word]) => text.replace(`{${name}}`, () => word),
    sentence,
  );
}
