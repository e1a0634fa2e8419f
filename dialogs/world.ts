import type { Edition } from '../policy/edition.ts';
import type { FactName, Facts, Language } from '../policy/facts.ts';
import type { Command } from './command.ts';
import type { MENU } from './learn/views.ts';
import type { Rating } from './opinions.ts';
import type { Addressed, Standing } from './person.ts';
import type { ChangeChoice, Choice, Tap } from './reply.ts';

/** What the person sees while they type: it settles what a bare word or number means. */
export type Seen = {
  fact?: FactName;
  /** Whether anything of the lessons is looked at. */
  isLesson?: boolean;
  choices: (Choice | ChangeChoice | Rating | PickChoice | PartChoice)[];
  language: Language;
  /** Whether it is an answer, or its reasons or texts. */
  answered?: boolean;
};

/** An option of the question of a lesson, by its id; what it is called, where that depends on the case. */
export type PickChoice = { pick: string; names?: string[] };

/** A line of the menu of the lessons. */
type PartChoice = { part: (typeof MENU)[number] };

/** What a sentence says of one case or several. */
export type Heard = {
  facts: Facts;
  /** Facts that the words only suggest. */
  indirect: FactName[];
  /** Values that somebody is undecided between. */
  between: Partial<Record<FactName, string[]>>;
  /** Several subscriptions told apart; `facts` holds for each of them. */
  items: Facts[];
  /** Whether it is a question rather than a statement. */
  asked: boolean;
};

/** What somebody typed, as far as we understand it. A miss says what to reply first. */
export type Reading =
  | { kind: 'command'; command: Command }
  /** What a sentence states, beside facts that it says nobody is sure of. */
  | { kind: 'heard'; heard: Heard; unsure?: FactName[] }
  | { kind: 'miss'; say: 'missed' | 'off-topic' };

export type Reader = (text: string, seen: Seen) => Reading;

/** Everything a dialog needs from outside. */
export type World = {
  /** The edition of the case at hand; outside of one, the edition in use. */
  edition: Edition;
  /** The edition of a case by its id; the one in use for null, and for an id that is gone. */
  editionOf: (id: string | null) => Edition;
  read: Reader;
  /** An id that no earlier case has had. */
  newCaseId: () => string;
  /** A code that nobody can guess, to continue a case by. */
  newCode: () => string;
  /** Who can be asked besides; null where there is nobody. */
  person: Addressed | null;
  /** How a case stands that was handed over; undefined when nothing is known of it any more. */
  standingOf: (id: string) => Standing | undefined;
  now: () => Date;
  /** As `Math.random`. */
  random: () => number;
  /** Whether somebody can be told in time what is due. */
  canRemind: boolean;
};

/** One thing that happened in a conversation. */
export type Turn = {
  /** The language the person's client speaks; used only before they have a language here. */
  language: Language;
  input:
    | { kind: 'joined' }
    /** The bot was removed from the conversation, and may be added again. */
    | { kind: 'left' }
    | { kind: 'text'; text: string }
    | { kind: 'tap'; tap: Tap }
    | { kind: 'bad-tap' }
    /** A tap on the card of somebody else in a group. */
    | { kind: 'not-yours' }
    /** A case that came as a whole: by a link or a code. */
    | { kind: 'open'; by: 'link' | 'code'; facts: Facts; unsure: FactName[]; edition: string | null }
    /** Somebody typed a code that stands for nothing, or no longer. */
    | { kind: 'no-code' }
    | { kind: 'too-long' }
    | { kind: 'language'; language: Language }
    /** Asks what there is to tell, and nothing else. */
    | { kind: 'news' };
};
