import { learnView } from '../../cards/learn/learnView.ts';
import { sceneOf } from '../../cards/scene.ts';
import type { Command } from '../../dialogs/command.ts';
import { wantedOf } from '../../dialogs/learn/mark.ts';
import {
  type Reply,
  type ShownExercise,
  type ShownMark,
  type ShownProgress,
  stepOf,
} from '../../dialogs/reply.ts';
import type { Language } from '../../policy/facts.ts';
import { seeded } from './chance.ts';
import { edition } from './edition.ts';
import { Talk, translators } from './talk.ts';

export const PRACTICE: Command = { do: 'learn', part: 'practice' };

/** Somebody who was greeted and is about to learn; the same seed gives the same questions. */
export function learner(seed = 1, language: Language = 'en'): Talk {
  const talk = new Talk(language).types('hi');
  talk.random = seeded(seed);
  return talk;
}

export function exerciseIn({ show }: Talk): ShownExercise {
  if (show.view !== 'exercise') throw new Error(`no exercise but ${show.view}`);
  return show;
}

export function markIn({ show }: Talk): ShownMark {
  if (show.view !== 'marked') throw new Error(`no mark but ${show.view}`);
  return show;
}

export function progressIn({ show }: Talk): ShownProgress {
  if (show.view !== 'progress') throw new Error(`no progress but ${show.view}`);
  return show;
}

/** Answers the question that is shown, rightly or not. */
export function answers(talk: Talk, right: boolean): Talk {
  for (const { exercise } = exerciseIn(talk); talk.show.view === 'exercise'; ) {
    const { options, picked } = exerciseIn(talk);
    const wanted = wantedOf(edition, exercise)[picked.length];
    const pick = options.find((option) => (option === wanted) === right) ?? options[0] ?? '';
    talk.taps({ do: 'pick', pick });
  }
  return talk;
}

export function practises(talk: Talk, right: (number: number) => boolean = () => true): Talk {
  talk.taps(PRACTICE);
  for (let number = 1; talk.show.view === 'exercise'; number += 1)
    answers(talk, right(number)).taps({ do: 'proceed' });
  return talk;
}

/** The lines of the card that is shown, as they stand there. */
export function labelsOf(reply: Reply): string[] {
  const scene = sceneOf(reply, { edition, editionOf: () => edition, translate: translators, stepOf });
  if (scene.stage.view !== 'learning') throw new Error('no lesson');
  const view = learnView(scene, scene.stage.show);
  return 'rows' in view ? view.rows.map(({ label }) => label) : [];
}
