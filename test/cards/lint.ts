import { tapSchema } from '../../dialogs/reply.ts';
import { isObject, type Node, nodesOf } from './nodes.ts';
import { PROPERTIES } from './properties.ts';
import { readsAsMarkdown } from './readsAsMarkdown.ts';

export type Fault = { rule: string; path: string; says: string };
type Rule = (node: Node) => string[];

const strictTap = tapSchema.strict();
const MOST_ACTIONS = 6;
const MOST_BYTES = 28_000;
const LONGEST_TEXT = 600;
const LONGEST_BUTTON = 24;

/** What the official parser lets pass and people would trip over. Nothing found: an empty list. */
export function lint(card: unknown): Fault[] {
  return nodesOf(card).flatMap((node) =>
    Object.entries(RULES).flatMap(([rule, check]) =>
      check(node).map((says) => ({ rule, path: node.path, says })),
    ),
  );
}

const RULES: Record<string, Rule> = {
  'known-type': ({ at }) => (String(at.type) in PROPERTIES ? [] : [`"${at.type}" is not a type we use`]),

  'known-property': ({ at }) => {
    const known = PROPERTIES[String(at.type)];
    return Object.keys(at).filter((name) => name !== 'type' && known?.includes(name) === false);
  },

  bound: ({ at }) =>
    Object.values(at)
      .filter((value) => typeof value === 'string' && value.includes('${'))
      .map((value) => `is left unbound in "${value}"`),

  version: onCard(({ at }) => (at.version === '1.5' ? [] : [`is ${at.version}`])),
  language: onCard(({ at }) => (at.lang === 'en' || at.lang === 'es' ? [] : [`is ${at.lang}`])),
  fallback: onCard(({ at }) => (isText(at.fallbackText) ? [] : ['has no fallbackText'])),
  size: onCard(({ at }) => {
    const bytes = Buffer.byteLength(JSON.stringify(at));
    return bytes < MOST_BYTES ? [] : [`has ${bytes} bytes`];
  }),
  'few-actions': onCard(({ at }) => {
    const count = listOf(at.actions).length;
    return count <= MOST_ACTIONS ? [] : [`has ${count} actions`];
  }),
  'short-buttons': onCard(({ at }) =>
    listOf(at.actions)
      .map((action) => (isObject(action) ? String(action.title) : ''))
      .filter((title) => title.length > LONGEST_BUTTON),
  ),
  'distinct-titles': onCard(({ at }) => {
    const titles = nodesOf(at)
      .filter((node) => String(node.at.type).startsWith('Action.'))
      .map((node) => String(node.at.title));
    return titles.filter((title, index) => titles.indexOf(title) !== index);
  }),

  wrap: onText(({ at }) => (at.wrap === true ? [] : ['does not wrap'])),
  words: onText(({ at }) => (isText(at.text) ? [] : ['is empty'])),
  'short-text': onText(({ at }) => {
    const { length } = String(at.text);
    return length <= LONGEST_TEXT ? [] : [`has ${length} characters`];
  }),
  markdown: onText(({ at }) => (readsAsMarkdown(String(at.text)) ? [`"${at.text}"`] : [])),
  heading: onText(({ at }) =>
    (at.style === 'heading') === (at.weight === 'Bolder') ? [] : ['is bold or a heading, but not both'],
  ),

  filled: ({ at }) => {
    const inner = at.type === 'ColumnSet' ? at.columns : at.items;
    const holds = ['Container', 'Column', 'ColumnSet', 'AdaptiveCard'].includes(String(at.type));
    // A bar of a chart has a height of its own, and nothing in it.
    const isBar = at.type === 'Column' && at.minHeight !== undefined;
    return holds && !isBar && listOf(at.type === 'AdaptiveCard' ? at.body : inner).length === 0
      ? ['holds nothing']
      : [];
  },
  image: ({ at }) => (at.type === 'Image' && !isText(at.url) ? ['has no url'] : []),
  'titled-tap': ({ at }) =>
    String(at.type).startsWith('Action.') && !isText(at.title) ? ['has no title to be read out'] : [],
  link: ({ at }) =>
    at.type === 'Action.OpenUrl' && !/^(https:|mailto:[^?]+@)/.test(String(at.url))
      ? [`leads to "${at.url}"`]
      : [],
  tap: ({ at }) => {
    if (!String(at.type).startsWith('Action.') || at.type === 'Action.OpenUrl') return [];
    const { success, error } = strictTap.safeParse(at.data);
    return success ? [] : [error.message];
  },
};

function onCard(check: Rule): Rule {
  return (node) => (node.at.type === 'AdaptiveCard' ? check(node) : []);
}

function onText(check: Rule): Rule {
  return (node) => (node.at.type === 'TextBlock' ? check(node) : []);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
