import type { Command } from '../dialogs/command.ts';
import type { Reply, Show, Tap } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import type { Consultation } from '../policy/consult.ts';
import { consult } from '../policy/consult.ts';
import type { Edition } from '../policy/edition.ts';
import type { Language } from '../policy/facts.ts';

import { isLesson, type Stage, stageOf } from './stage.ts';

/** What a reply needs to become a message. */
export type Context = {
  edition: Edition;
  /** The edition of a reply; the one in use for null. */
  editionOf: (id: string | null) => Edition;
  translate: Record<Language, Translate>;
  /** Names the step of what is shown, as its taps have to. */
  stepOf: (show: Show) => string;
  /** Whether there is anybody to ask besides. */
  hasPerson?: boolean;
};

/** Everything a view is made from. */
export type Scene = {
  reply: Reply;
  edition: Edition;
  consultation: Consultation;
  stage: Stage;
  say: Translate;
  /** Words in the language that is spoken with the customer. */
  sayAloud: Translate;
  hasPerson: boolean;
  tap: (command: Command) => Tap;
};

/** A reply together with what the edition says about its case now. */
export function sceneOf(reply: Reply, { editionOf, translate, stepOf, hasPerson = false }: Context): Scene {
  // Lessons are about the edition in use, whichever a link's case is of.
  const edition = editionOf(isLesson(reply.show) ? null : reply.edition);
  const consultation = consult(edition, reply.facts, reply.unsure);
  const stage = stageOf(reply.show, consultation);
  const step = stepOf(stage.show);
  const tap = (command: Command): Tap => ({ case: reply.case, step, revision: reply.revision, command });
  return {
    reply,
    edition,
    consultation,
    stage,
    say: translate[reply.language],
    sayAloud: translate[reply.speaks],
    hasPerson,
    tap,
  };
}
