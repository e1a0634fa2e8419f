import type { AnswerView } from './answer.ts';
import type { Side } from './compare.ts';
import type { ExplanationView } from './explanation.ts';
import type { LessonView } from './learn/lesson.ts';
import { personParagraphs } from './person.ts';
import type { QuestionView } from './question.ts';
import type { Section, Step } from './view.ts';
import type { View } from './views.ts';

/** Everything a card says, as plain text: numbered as on the card, links with their addresses, no Markdown. */
export function plainText(view: View): string {
  return [
    view.leads.map(({ text }) => text).join('\n'),
    ...paragraphsOf(view),
    ...listed(view.told, ({ text }) => `• ${text}`),
    view.typed,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function paragraphsOf(view: View): string[] {
  switch (view.card) {
    case 'welcome':
      return [view.title, view.text, ...questionParagraphs(view)];
    case 'question':
      return questionParagraphs(view);
    case 'answer':
    case 'refusal':
    case 'shared-answer':
    case 'shared-refusal':
      return answerParagraphs(view);
    case 'holding':
      return [
        view.title,
        view.always,
        ...listed(view.find, ({ text }) => text),
        ...listed(view.guide, ({ text }) => `• ${text}`),
        ...listed(view.holds, ({ text }) => `• ${text}`),
        ...listed(view.possible, ({ cells }) => cells.map(({ text }) => `• ${text}`).join('\n')),
      ];
    case 'erase':
      return [view.title, view.text];
    case 'compare':
      return [view.title, ...view.sides.map(sideText), ...listed(view.differs, ({ text }) => `• ${text}`)];
    case 'copy':
      return [view.title, view.text, ...listed(view.drafts, ({ plain }) => plain)];
    case 'person':
      return personParagraphs(view);
    case 'lesson':
    case 'marked':
      return lessonParagraphs(view);
    case 'progress':
      return [
        view.title,
        ...view.lines.map(({ text }) => text),
        ...listed(view.charts, ({ text }) => `• ${text}`),
        ...listed(view.sections, ({ text }) => text),
      ];
    case 'explanation':
      return explanationParagraphs(view);
    case 'changes':
    case 'opinion':
      return [
        view.title,
        view.text,
        view.rows.map(({ number, label, hint }) => `${number}. ${label}\n   ${hint}`).join('\n'),
      ];
  }
}

function questionParagraphs({ question, rows }: QuestionView): string[] {
  const lines = rows.map(({ number, label, hint, now }) =>
    [[`${number}. ${label}`, ...now.map(({ text }) => text)].join(' · '), `   ${hint}`].join('\n'),
  );
  return [question, lines.join('\n')];
}

function answerParagraphs(view: Omit<AnswerView, 'card'>): string[] {
  return [
    view.title,
    ...[...view.notes, ...view.later].map(({ text }) => text),
    ...listed(view.steps, (step) => [`${step.number}. ${step.text}`, ...linkLines(step)].join('\n')),
    ...listed(view.instead, (step) => [`• ${step.text}`, ...linkLines(step)].join('\n')),
    ...listed(view.caveats, ({ text }) => `• ${text}`),
    ...listed(view.ask, ({ text }) => text),
    `${view.sureness}\n${view.dated}\n${view.page.plain}`,
    ...listed(view.seeAlso, ({ plain }) => `• ${plain}`),
  ];
}

function explanationParagraphs(view: ExplanationView): string[] {
  return [
    view.title,
    view.verdict,
    ...listed(view.rules, ({ text, place }) => `• ${text}\n  ${place}`),
    ...listed(view.readings, ({ reading, text }) => `${reading}: ${text}`),
    ...listed(view.changes, ({ fact, lines }) => [fact, ...lines.map(({ text }) => `• ${text}`)].join('\n')),
  ];
}

function lessonParagraphs({ title, lines, sections, rows }: LessonView): string[] {
  const choices = rows.map(
    ({ number, label, hint }) => `${number}. ${label}${hint === '' ? '' : `\n   ${hint}`}`,
  );
  return [
    title,
    ...lines.map(({ text }) => text),
    ...listed(sections, ({ text }) => text),
    choices.join('\n'),
  ];
}

function sideText({ heading, verdict, steps, sureness }: Side): string {
  return [heading, verdict, ...steps.map(({ text }) => text), sureness]
    .filter((line) => line !== '')
    .join('\n');
}

function linkLines({ links }: Step): string[] {
  return links.map(({ plain }) => `   ${plain}`);
}

function listed<Item>(sections: Section<Item>[], write: (item: Item) => string): string[] {
  return sections.map(({ heading, items }) => [heading, ...items.map(write)].join('\n'));
}
