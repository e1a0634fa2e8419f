import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Answering, Ask, Check, Choose, Hold } from '../../../../cards/desk/stepPanel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, list, paragraphs, section } from './dom.ts';

/** What is next: the question with its options, what it hangs on, or the answer. */
export function stepPart({ step, guide }: Panel, acting: Acting): Child[] {
  const help = guide.map(({ heading, items }) =>
    section(heading, [list(items.map(({ text }) => text))], 'guide'),
  );
  switch (step?.step) {
    case 'ask':
      return [askPart(step, acting), ...help];
    case 'choose':
      return [section(step.title, [h('p', {}, step.text), optionsOf(step.rows, acting)], 'ask')];
    case 'hold':
      return [holdPart(step, acting), ...help];
    case 'answer':
      return answerParts(step, acting);
    default:
      return [];
  }
}

function askPart({ question, rows, unsure }: Ask, acting: Acting): Child {
  const { words, tap } = acting;
  const notSure = h(
    'button',
    { type: 'button', class: 'quiet', 'data-key': 'unsure', onclick: () => tap(unsure, words.unsure) },
    words.unsure,
  );
  return section(question, [optionsOf(rows, acting), notSure], 'ask');
}

type Line = Choose['rows'][number] & { now?: { text: string }[] };

function optionsOf(rows: readonly Line[], { tap }: Acting): HTMLElement {
  const lines = rows.map(({ number, label, hint, now = [], tap: choice }) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'option',
          'data-key': `option-${number}`,
          onclick: () => tap(choice, label),
        },
        h('span', { class: 'number', 'aria-hidden': 'true' }, number),
        h(
          'span',
          { class: 'option-words' },
          h('span', { class: 'label' }, [label, ...now.map(({ text }) => text)].join(' · ')),
          h('span', { class: 'hint' }, hint),
        ),
      ),
    ),
  );
  return h('ol', { class: 'options' }, lines);
}

function holdPart({ title, always, holds, possible, resume }: Hold, { words, tap }: Acting): Child {
  const known = h(
    'button',
    { type: 'button', class: 'main', 'data-key': 'resume', onclick: () => tap(resume, words.resume) },
    words.resume,
  );
  return section(
    title,
    [
      ...paragraphs([always]),
      holds.length > 0 && h('h3', {}, words.holds),
      list(holds),
      h('h3', {}, words.possible),
      list(possible),
      known,
    ],
    'hold',
  );
}

function answerParts(answer: Answering, acting: Acting): Child[] {
  const { words } = acting;
  const { tone, outcome, title, notes, later, steps, instead, caveats, ask, sureness, dated, links } = answer;
  return [
    h(
      'section',
      { class: `part verdict tone-${tone}` },
      h('h2', {}, outcome),
      h('p', { class: 'title' }, title),
      ...paragraphs(notes),
      ...paragraphs(later, 'later'),
    ),
    section(words.steps, [
      steps.length > 0 &&
        h(
          'ol',
          { class: 'checks' },
          steps.map((step, index) => checkOf(step, index, acting)),
        ),
    ]),
    section(words.instead, [
      instead.length > 0 &&
        h(
          'ul',
          {},
          instead.map(({ text, link }) => h('li', {}, text, link && anchor(link))),
        ),
    ]),
    section(words.caveats, [list(caveats)], 'caveats'),
    section(words.ask, paragraphs(ask)),
    h('p', { class: 'sureness' }, `${sureness} ${dated}.`),
    section(words.links, [
      links.length > 0 &&
        h(
          'ul',
          { class: 'links' },
          links.map((link) => h('li', {}, anchor(link))),
        ),
    ]),
    whyPart(answer, acting),
  ];
}

function checkOf({ text, link, done, tick }: Check, index: number, { quietly }: Acting): HTMLElement {
  const number = String(index + 1);
  const box = h('input', {
    type: 'checkbox',
    id: `check-${number}`,
    'data-key': `check-${number}`,
    checked: done,
    onchange: () => quietly(tick),
  });
  return h(
    'li',
    { class: done ? 'done' : '' },
    box,
    h(
      'label',
      { for: `check-${number}` },
      h('span', { class: 'number', 'aria-hidden': 'true' }, number),
      ' ',
      text,
    ),
    link && anchor(link),
  );
}

function whyPart({ passages, readings }: Answering, { words }: Acting): HTMLElement {
  const rules = passages.map(({ rule, text, place }) =>
    h('li', {}, text, h('span', { class: 'place' }, `${rule} · ${place}`)),
  );
  return h(
    'details',
    { class: 'part', 'data-key': 'why' },
    h('summary', { 'data-key': 'why-summary' }, words.why),
    h('ul', {}, rules),
    readings.length > 0 && h('h3', {}, words.readings),
    list(readings),
  );
}

function anchor({ title, url }: { title: string; url: string }): HTMLAnchorElement {
  return h('a', { href: url, target: '_blank', rel: 'noreferrer' }, title);
}
