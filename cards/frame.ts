import { typedSentence } from './buttons.ts';
import { leadsOf } from './leads.ts';
import type { Scene } from './scene.ts';
import type { Button, Frame, Section, ToldLine } from './view.ts';

/** What surrounds the content of every card. */
export function frameOf(scene: Scene, summary: string, told: Section<ToldLine>[], buttons: Button[]): Frame {
  return {
    language: scene.reply.language,
    summary,
    leads: leadsOf(scene),
    told,
    buttons,
    typed: typedSentence(scene.say, buttons),
  };
}
