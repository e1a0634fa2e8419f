import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import type { Scene } from './scene.ts';
import type { Frame } from './view.ts';

export type EraseView = Frame & { card: 'erase'; title: string; text: string };

/** Asks, once, before everything that is known of a person is deleted, and says what that is. */
export function eraseView(scene: Scene): EraseView {
  const title = scene.say('erase.title');
  const frame = frameOf(scene, title, [], buttonsOf(scene, ['erase', 'keep']));
  return { ...frame, card: 'erase', title, text: scene.say('erase.text') };
}
