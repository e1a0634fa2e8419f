import { buttonsOf } from './buttons.ts';
import { copiesOf, type Draft } from './copies.ts';
import { frameOf } from './frame.ts';
import { linkOf } from './link.ts';
import type { Scene } from './scene.ts';
import type { Frame, Link, Section } from './view.ts';

export type CopyView = Frame & { card: 'copy'; title: string; text: string; drafts: Section<Link>[] };

/** A case as texts to mark and paste where no page can put them on the clipboard. */
export function copyView(scene: Scene): CopyView {
  const { say } = scene;
  const { ticket, email } = copiesOf(scene);
  // Its links stand in the ticket.
  const mail = [email.subject, ...email.body.filter((line) => typeof line === 'string')];
  const title = say('copies.title');
  const buttons = buttonsOf(scene, ['code', 'back', 'another', 'newCase', 'help']);
  return {
    ...frameOf(scene, title, [], buttons),
    card: 'copy',
    title,
    text: say('copies.text'),
    drafts: [
      { heading: say('copies.ticket'), items: linesOf(ticket) },
      {
        heading: say('copies.email.heading'),
        items: linesOf(mail),
      },
    ],
  };
}

function linesOf(draft: Draft): Link[] {
  return draft.flatMap((line) => {
    if (line === '') return [];
    return [typeof line === 'string' ? { markdown: line, plain: line } : linkOf(line)];
  });
}
