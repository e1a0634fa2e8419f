import type { Tap } from '../dialogs/reply.ts';
import type { Language } from '../policy/facts.ts';

/**
 * Finished content: every string is in the person's language and stands where it belongs. The card and the plain
 * text are both made from it, so nothing is worded twice. What may be absent is a list of none or one.
 */
export type Frame = {
  language: Language;
  /** The message in one sentence. */
  summary: string;
  /** What is said before anything else. */
  leads: Line[];
  told: Section<ToldLine>[];
  buttons: Button[];
  /** For whoever has no buttons: the words that do the same. */
  typed: string;
};

export type Line = { text: string };
export type Section<Item> = { heading: string; items: Item[] };

/** A link as a card shows it, and as plain text with its address. */
export type Link = { markdown: string; plain: string };
/** `number` stands apart from the text: "1." at the start of a text would be read as Markdown. */
export type Step = { number: string; text: string; links: Link[] };

export type Button = { title: string; style: 'default' | 'positive'; tap: Tap };
/** Something that was said, with the word to tap for changing it; `title` says both. */
export type ToldLine = { text: string; change: string; title: string; tap: Tap };
/** A numbered line to tap; `now` marks the value that holds while it is being changed; `title` is what a screen reader says. */
export type Row = { number: string; label: string; hint: string; now: Line[]; title: string; tap: Tap };

export function lineOf(text: string): Line {
  return { text };
}

/** What a screen reader says for a row: all that can be seen of it, in the same order, so that it can be named by voice. */
export function rowTitle(number: string, ...texts: string[]): string {
  return `${number} ${texts.join('. ')}`;
}

/** A section, or nothing where there is nothing to put into it. */
export function sectionOf<Item>(heading: string, items: Item[]): Section<Item>[] {
  return items.length > 0 ? [{ heading, items }] : [];
}
