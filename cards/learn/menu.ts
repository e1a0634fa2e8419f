import type { Command } from '../../dialogs/command.ts';
import type { LearnMenu } from '../../dialogs/reply.ts';
import { buttonsOf } from '../buttons.ts';
import { dayOf } from '../dated.ts';
import { frameOf } from '../frame.ts';
import { rowOf } from '../row.ts';
import type { Scene } from '../scene.ts';
import { lineOf } from '../view.ts';
import { type LessonView, worded } from './lesson.ts';

const PARTS = ['tour', 'practice', 'progress', 'words'] as const;
type Part = (typeof PARTS)[number];

/** Where to learn: the tour, practice, what came of it, and the words. */
export function menuView(scene: Scene, show: LearnMenu): LessonView {
  const { edition, reply, say } = scene;
  const title = say('learn.menu.title');
  const words = {
    known: String(show.known),
    total: String(show.total),
    date: dayOf(edition, reply.language),
  };
  return {
    ...frameOf(scene, title, [], buttonsOf(scene, ['back', 'help'])),
    card: 'lesson',
    title,
    lines: [lineOf(worded(scene, `menu.${show.known === show.total ? 'complete' : 'text'}`, words))],
    sections: [],
    rows: PARTS.map((part, index) =>
      rowOf(
        scene,
        index,
        { label: say(`learn.menu.${part}.label`), hint: hintOf(scene, part, show) },
        commandOf(part),
      ),
    ),
  };
}

function commandOf(part: Part): Command {
  return { do: 'learn', part };
}

function hintOf(scene: Scene, part: Part, show: LearnMenu): string {
  switch (part) {
    case 'tour':
      return tourHint(scene, show);
    case 'practice':
      return practiceHint(scene, show);
    default:
      return worded(scene, `menu.${part}.hint`);
  }
}

function tourHint(scene: Scene, { toured, lessons }: LearnMenu): string {
  const stage = toured === 0 ? 'new' : toured < lessons ? 'begun' : 'done';
  return worded(scene, `menu.tour.${stage}`, { number: String(toured + 1), total: String(lessons) });
}

function practiceHint(scene: Scene, { due, unseen, open }: LearnMenu): string {
  const waiting = due > 0 ? 'due' : unseen > 0 ? 'new' : 'rest';
  const stage = open === 'practice' ? 'open' : waiting;
  return worded(scene, `menu.practice.${stage}`, { due: String(due), unseen: String(unseen) });
}
