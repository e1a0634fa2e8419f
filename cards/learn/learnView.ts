import type { LearnShow } from '../../dialogs/reply.ts';
import type { Scene } from '../scene.ts';
import { exerciseView } from './exercise.ts';
import type { LessonView } from './lesson.ts';
import { markedView } from './marked.ts';
import { menuView } from './menu.ts';
import { type ProgressView, progressView } from './progress.ts';
import { wordsView } from './words.ts';

/** Whatever can be seen while somebody learns. */
export function learnView(scene: Scene, show: LearnShow): LessonView | ProgressView {
  switch (show.view) {
    case 'learn':
      return menuView(scene, show);
    case 'exercise':
      return exerciseView(scene, show);
    case 'marked':
      return markedView(scene, show);
    case 'progress':
      return progressView(scene, show);
    case 'words':
      return wordsView(scene);
  }
}
