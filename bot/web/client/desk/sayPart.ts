import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { h } from './dom.ts';

const NAMES = { en: 'English', es: 'Español' } as const;

/** What to say to the customer, in their language, and what the agent should know besides. */
export function sayPart({ spoken, speaks, note, taps }: Panel, { words, quietly }: Acting): HTMLElement {
  const [first = '', rest] = inTwo(spoken);
  const choices = (['en', 'es'] as const).map((language) =>
    h(
      'button',
      {
        type: 'button',
        'data-key': `speak-${language}`,
        'aria-pressed': String(language === speaks),
        lang: language,
        onclick: () => quietly(language === 'en' ? taps.speakEn : taps.speakEs),
      },
      NAMES[language],
    ),
  );
  return h(
    'section',
    { class: 'part say' },
    h(
      'div',
      { class: 'say-top' },
      h('h2', {}, words.say),
      h('div', { class: 'speaks', role: 'group', 'aria-label': words.customer }, choices),
    ),
    h('p', { class: 'spoken', lang: speaks }, h('span', { class: 'first' }, first), rest && ` ${rest}`),
    note !== '' && h('p', { class: 'note' }, note),
  );
}

/** The first sentence, which is often all that has to be said, and the others. */
function inTwo(spoken: string): string[] {
  const [first = '', ...others] = spoken.split(/(?<=[.?!]) /);
  return others.length > 0 ? [first, others.join(' ')] : [first];
}
