import type { Tap } from '../../dialogs/reply.ts';
import { personView, standingKey } from '../person.ts';
import type { Scene } from '../scene.ts';
import type { Button } from '../view.ts';

/** Somebody who can be asked: how to, and, once that is looked at, what they get and how it stands. */
export type PersonPanel = {
  ask: Tap;
  /** How the case stands that is with them; '' where none is. */
  standing: string;
  seen: { text: string; buttons: Button[]; drafts: { title: string; url: string }[] } | null;
};

/** Nothing where there is nobody to ask. */
export function personPanel(scene: Scene): PersonPanel | null {
  const { stage, reply, say, tap, hasPerson } = scene;
  if (!hasPerson) return null;
  const { escalation } = reply;
  const standing = escalation ? say(`person.standing.${standingKey(escalation)}`) : '';
  if (stage.view !== 'person') return { ask: tap({ do: 'person' }), standing, seen: null };
  const { text, status, buttons, drafts } = personView(scene, stage.show);
  const shown = status.map((line) => line.text).join(' ');
  const own = buttons.filter(({ tap: { command } }) => command.do === 'hand-over' || command.do === 'back');
  return { ask: tap({ do: 'person' }), standing: shown, seen: { text, buttons: own, drafts } };
}
