import { expect } from 'chai';
import type { AdaptiveCard } from '../../cards/card.ts';
import { lint } from './lint.ts';
import { isObject, nodesOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const welcome = render(replyIn({})).card;

type Loose = Record<string, unknown>;

/** The welcome with a fault planted into the first object of a type. */
function planted(type: string, fault: (at: Loose) => void): unknown {
  const card: unknown = structuredClone(welcome);
  const node = nodesOf(card).find(({ at }) => at.type === type);
  if (!node) throw new Error(`the welcome has no ${type}`);
  fault(node.at);
  return card;
}

function rulesBroken(card: unknown): string[] {
  return [...new Set(lint(card).map(({ rule }) => rule))];
}

describe('the card check', () => {
  it('finds nothing in a sound card', () => {
    expect(lint(welcome)).to.deep.equal([]);
    expect(officialFaults(welcome)).to.deep.equal([]);
  });

  const faults: Record<string, [type: string, fault: (at: Loose) => void]> = {
    'known-type': ['Container', (at) => Object.assign(at, { type: 'Contianer' })],
    'known-property': ['TextBlock', (at) => Object.assign(at, { warp: true })],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what an unbound template leaves
    bound: ['TextBlock', (at) => Object.assign(at, { text: '${title} and more' })],
    version: ['AdaptiveCard', (at) => Object.assign(at, { version: '1.6' })],
    language: ['AdaptiveCard', (at) => Object.assign(at, { lang: 'fr' })],
    fallback: ['AdaptiveCard', (at) => delete at.fallbackText],
    size: ['AdaptiveCard', (at) => Object.assign(at, { fallbackText: 'ñ'.repeat(14_000) })],
    'few-actions': ['AdaptiveCard', (at) => Object.assign(at, { actions: numbered(welcome.actions[0], 7) })],
    'short-buttons': [
      'AdaptiveCard',
      (at) =>
        Object.assign(at, { actions: [{ ...welcome.actions[0], title: 'A button that tells a story' }] }),
    ],
    'distinct-titles': [
      'AdaptiveCard',
      (at) => Object.assign(at, { actions: [welcome.actions[0], welcome.actions[0]] }),
    ],
    wrap: ['TextBlock', (at) => delete at.wrap],
    words: ['TextBlock', (at) => Object.assign(at, { text: ' ' })],
    'short-text': ['TextBlock', (at) => Object.assign(at, { text: 'long '.repeat(130) })],
    markdown: ['TextBlock', (at) => Object.assign(at, { text: '1. First' })],
    heading: ['TextBlock', (at) => delete at.style],
    filled: ['Column', (at) => Object.assign(at, { items: [] })],
    image: ['Column', (at) => Object.assign(at, { items: [{ type: 'Image', altText: 'A logo' }] })],
    'titled-tap': ['Action.Submit', (at) => delete at.title],
    tap: [
      'Action.Submit',
      (at) => Object.assign(at, { data: { ...(isObject(at.data) && at.data), revision: -1 } }),
    ],
  };
  for (const [rule, [type, fault]] of Object.entries(faults)) {
    it(`finds a fault of ${rule}`, () => {
      expect(rulesBroken(planted(type, fault))).to.deep.equal([rule]);
    });
  }

  it('finds a heading that is not one', () => {
    const card = planted('ColumnSet', (at) => {
      for (const { at: inner } of nodesOf(at)) if (inner.type === 'TextBlock') inner.style = 'heading';
    });
    expect(rulesBroken(card)).to.deep.equal(['heading']);
  });

  it('finds a tap with a command that nobody knows, or with something besides', () => {
    const unknown = planted('Action.Submit', (at) =>
      Object.assign(at, { data: { ...tap(), command: { do: 'sing' } } }),
    );
    const besides = planted('Action.Submit', (at) => Object.assign(at, { data: { ...tap(), user: 'me' } }));
    expect([rulesBroken(unknown), rulesBroken(besides)]).to.deep.equal([['tap'], ['tap']]);
  });

  it('tells text from Markdown', () => {
    const card = (text: string) => planted('TextBlock', (at) => Object.assign(at, { text }));
    for (const text of [
      '- one',
      '# one',
      'so *much*',
      'snake_case_name',
      '[half] a link',
      'https://example.org',
      'a [b](https://c.org) and [d](https://e.org)',
    ]) {
      expect(rulesBroken(card(text)), text).to.deep.equal(['markdown']);
    }
    for (const text of [
      'For you: [Work with partners](https://learn.microsoft.com/en-us/a-b)',
      '9 June 2017',
      'EE. UU. – «sí»',
    ]) {
      expect(rulesBroken(card(text)), text).to.deep.equal([]);
    }
  });

  it('has the official parser object to what it knows', () => {
    const card = planted('TextBlock', (at) => Object.assign(at, { size: 'Huge' }));
    expect(officialFaults(card)).to.have.length(1);
  });
});

function tap() {
  const [first] = welcome.actions;
  return first && 'data' in first ? first.data : undefined;
}

function numbered(action: AdaptiveCard['actions'][number] | undefined, count: number) {
  return Array.from({ length: count }, (_, index) => ({ ...action, title: `Button ${index}` }));
}
