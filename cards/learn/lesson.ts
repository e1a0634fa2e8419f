import type { Key } from '../../dialogs/translate.ts';
import type { Scene } from '../scene.ts';
import type { Frame, Line, Row, Section } from '../view.ts';

/** A card of the lessons; with lines to tap where there is something to choose. */
export type LessonView = Frame & {
  card: 'lesson' | 'marked';
  title: string;
  lines: Line[];
  sections: Section<Line>[];
  rows: Row[];
};

/** A sentence of the lessons whose key is put together; tests go through all of them. */
export function worded({ say }: Scene, key: string, words?: Record<string, string>): string {
  return say(`learn.${key}` as Key, words);
}
