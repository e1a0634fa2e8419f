// Not from the package's root: its types pull in TypeScript sources of adaptivecards that do not compile here.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import answer from './answer.template.json' with { type: 'json' };
import { assemble } from './assemble.ts';
import type { AdaptiveCard } from './card.ts';
import changes from './changes.template.json' with { type: 'json' };
import compare from './compare.template.json' with { type: 'json' };
import copy from './copy.template.json' with { type: 'json' };
import erase from './erase.template.json' with { type: 'json' };
import explanation from './explanation.template.json' with { type: 'json' };
import holding from './holding.template.json' with { type: 'json' };
import lesson from './learn/lesson.template.json' with { type: 'json' };
import progress from './learn/progress.template.json' with { type: 'json' };
import parts from './parts.json' with { type: 'json' };
import person from './person.template.json' with { type: 'json' };
import question from './question.template.json' with { type: 'json' };
import refusal from './refusal.template.json' with { type: 'json' };
import type { View } from './views.ts';
import welcome from './welcome.template.json' with { type: 'json' };

// Built once: a template costs 15 ms to build and a fraction of one to fill.
const templates: Record<View['card'], Template> = {
  welcome: new Template(assemble(welcome)),
  question: new Template(assemble(question)),
  answer: new Template(assemble(answer)),
  refusal: new Template(assemble(refusal)),
  holding: new Template(assemble(holding)),
  explanation: new Template(assemble(explanation)),
  changes: new Template(assemble(changes)),
  compare: new Template(assemble(compare)),
  copy: new Template(assemble(copy)),
  opinion: new Template(assemble(changes)),
  erase: new Template(assemble(erase)),
  lesson: new Template(assemble([...lesson, { part: 'choices' }])),
  marked: new Template(assemble(lesson)),
  progress: new Template(assemble(progress)),
  person: new Template(
    assemble(person.content, { told: parts.case, actions: [...person.links, ...parts.actions] }),
  ),
  // Whoever reads a card that was shared can change nothing of the case.
  'shared-answer': new Template(assemble(answer, { told: parts.case })),
  'shared-refusal': new Template(assemble(refusal, { told: parts.case })),
};

/** Places a finished view in the template of its card. `text` is what a client shows that cannot show cards. */
export function fillCard(view: View, text: string): AdaptiveCard {
  // The engine knows no types; the tests put every card through the official parser and our own linter.
  return templates[view.card].expand({ $root: { ...view, fallback: text } });
}
