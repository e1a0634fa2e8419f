import answerParts from './answerParts.json' with { type: 'json' };
import parts from './parts.json' with { type: 'json' };

type Known = Record<string, unknown>;

/**
 * A whole card template around `content`: every `{ "part": name }` in a list is replaced by the part of that name,
 * or by what `instead` has for it.
 */
export function assemble(content: readonly unknown[], instead: Known = {}): unknown {
  return filled(parts.card, { ...parts, ...answerParts, ...instead, content });
}

function filled(node: unknown, known: Known): unknown {
  if (Array.isArray(node)) {
    return node.flatMap((item) => (isPart(item) ? partOf(item.part, known) : [filled(item, known)]));
  }
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, filled(inner, known)]));
}

/** @throws TypeError for a part that nobody wrote, as soon as a template is loaded */
function partOf(name: string, known: Known): unknown[] {
  const part = known[name];
  if (!Array.isArray(part)) {
    throw new TypeError(`a card template wants the part "${name}": add it to parts.json or answerParts.json`);
  }
  return filled(part, known) as unknown[]; // a list stays a list
}

function isPart(node: unknown): node is { part: string } {
  return isObject(node) && typeof node.part === 'string';
}

function isObject(node: unknown): node is Known {
  return typeof node === 'object' && node !== null;
}
