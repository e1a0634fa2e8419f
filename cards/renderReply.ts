import type { Reply } from '../dialogs/reply.ts';
import { answerView } from './answer.ts';
import type { AdaptiveCard } from './card.ts';
import { changesView } from './changes.ts';
import { compareView } from './compare.ts';
import { copyView } from './copy.ts';
import { entityOf, type PolicyAnswerEntity, type PolicyQuestionEntity } from './entity.ts';
import { eraseView } from './erase.ts';
import { explanationView } from './explanation.ts';
import { fillCard } from './fillCard.ts';
import { holdingView } from './holding.ts';
import { learnView } from './learn/learnView.ts';
import { opinionView } from './opinion.ts';
import { personView } from './person.ts';
import { plainText } from './plainText.ts';
import { questionView } from './question.ts';
import { type Context, type Scene, sceneOf } from './scene.ts';
import type { View } from './views.ts';

export type Rendered = {
  card: AdaptiveCard;
  /** Everything the card says, as plain text. */
  text: string;
  /** The message in one sentence. */
  summary: string;
  entity: PolicyQuestionEntity | PolicyAnswerEntity;
};

/** Makes a message out of a reply: a card, the same as plain text, and what programs read. Pure, and never throws for a valid reply. */
export function renderReply(reply: Reply, context: Context): Rendered {
  const scene = sceneOf(reply, context);
  const view = viewOf(scene);
  const text = plainText(view);
  return { card: fillCard(view, text), text, summary: view.summary, entity: entityOf(scene, text) };
}

function viewOf(scene: Scene): View {
  const { stage } = scene;
  switch (stage.view) {
    case 'question':
      return questionView(scene, stage.show);
    case 'holding':
      return holdingView(scene, stage.asking);
    case 'answer':
      return answerView(scene, stage.answered);
    case 'why':
      return explanationView(scene, stage.answered);
    case 'compare':
      return compareView(scene, stage.facts);
    case 'copy':
      return copyView(scene);
    case 'changes':
      return changesView(scene);
    case 'opinion':
      return opinionView(scene, stage.show);
    case 'erase':
      return eraseView(scene);
    case 'person':
      return personView(scene, stage.show);
    case 'learning':
      return learnView(scene, stage.show);
  }
}
