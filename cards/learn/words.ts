import type { Lead } from '../../dialogs/reply.ts';
import { buttonsOf } from '../buttons.ts';
import { frameOf } from '../frame.ts';
import type { Scene } from '../scene.ts';
import { lineOf } from '../view.ts';
import { type LessonView, worded } from './lesson.ts';

/** The words of the trade. Common knowledge and no policy, as the card says. */
export const TERMS = [
  'csp',
  'ea',
  'open',
  'advisor',
  'syndication',
  'microsoft-direct',
  'direct',
  'indirect-provider',
  'indirect-reseller',
  'relationship',
  'license-based',
  'usage-based',
  'neither',
  'other-program',
  'partner-center',
  'multichannel',
] as const satisfies readonly Lead['term'][];

/** Every term with what it means. */
export function wordsView(scene: Scene): LessonView {
  const title = worded(scene, 'words.title');
  return {
    ...frameOf(scene, title, [], buttonsOf(scene, ['practise', 'learn', 'back'])),
    card: 'marked',
    title,
    lines: [lineOf(worded(scene, 'words.text'))],
    sections: TERMS.map((term) => ({
      heading: worded(scene, `term.${term}.name`),
      items: [lineOf(worded(scene, `term.${term}.text`))],
    })),
    rows: [],
  };
}
