import type { Panel } from '../../../../cards/desk/panel.ts';
import type { Acting } from './acting.ts';
import { h } from './dom.ts';

const NAMES = { en: 'English', es: 'Español' } as const;

/** What to say to the customer, in their language, and what the agent should know besides. */
export function sayPart(
  { spoken, speaks, language, note, taps }: Panel,
  { words, quietly }: Acting,
): HTMLElement {
  const [first = '', rest] = inTwo(spoken);
  const choices = (['en', 'es'] as const).map((choice) =>
    h(
      'button',
      {
        type: 'button',
        'data-key': `speak-${choice}`,
        'aria-pressed': String(choice === speaks),
        lang: choice,
        onclick: () => quietly(choice === 'en' ? taps.speakEn : taps.speakEs),
      },
      NAMES[choice],
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
    h(
      'div',
      { class: 'spoken', lang: speaks },
      h('p', { class: 'first' }, first),
      // What is said in another step is folded again, so that what is to be done stays in sight.
      rest &&
        h(
          'details',
          { class: 'rest', 'data-key': spoken },
          h('summary', { 'data-key': 'rest', lang: language }, words.rest),
          h('p', {}, rest),
        ),
    ),
    note !== '' && h('p', { class: 'note' }, h('strong', {}, `${words.note}: `), note),
  );
}

/** The first sentence, which is often all that has to be said, and the others. */
function inTwo(spoken: string): string[] {
  const [first = '', ...others] = spoken.split(/(?<=[.?!]) /);
  return others.length > 0 ? [first, others.join(' ')] : [first];
}
