import type { Answering, Check } from '../../../../cards/desk/stepPanel.ts';
import type { Acting } from './acting.ts';
import { type Child, h, list, paragraphs, section } from './dom.ts';

/** The answer: its verdict, the steps to tick (by number, where numbers are theirs), what to watch out for, and why it is so. */
export function answerParts(answer: Answering, acting: Acting, hasNumbers: boolean): Child[] {
  const { words } = acting;
  const { tone, outcome, title, notes, later, page, steps, instead, caveats, ask, sureness, dated, links } =
    answer;
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
          steps.map((step, index) => checkOf(step, index, acting, hasNumbers)),
        ),
    ]),
    section(words.instead, [
      instead.length > 0 &&
        h(
          'ul',
          {},
          instead.map(({ text, link }) => h('li', {}, text, ' ', link && anchor(link))),
        ),
    ]),
    section(words.caveats, [list(caveats)], 'caveats'),
    section(words.ask, paragraphs(ask)),
    h('p', { class: 'sureness' }, `${sureness} ${dated}. `, anchor(page)),
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

function checkOf(
  { text, link, done, tick }: Check,
  index: number,
  { quietly }: Acting,
  hasNumbers: boolean,
): HTMLElement {
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
      hasNumbers && h('span', { class: 'number', 'aria-hidden': 'true' }, number),
      hasNumbers && ' ',
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
