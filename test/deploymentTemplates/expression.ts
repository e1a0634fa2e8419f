/** What stands in a template between `[` and `]`. */
export type Expression =
  | { kind: 'literal'; value: string | number }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'member'; of: Expression; name: string }
  | { kind: 'index'; of: Expression; at: Expression };

const TOKEN = /\s*(?:('(?:[^']|'')*')|(-?\d+)|([A-Za-z_]\w*)|([()[\].,]))/y;

/** The expression in a text of a template; null where the text stands for itself. */
export function expressionIn(text: string): Expression | null {
  if (!text.startsWith('[') || text.startsWith('[[') || !text.endsWith(']')) return null;
  const tokens = tokensOf(text.slice(1, -1));
  const expression = parse(tokens);
  if (tokens.length > 0) throw new Error(`"${tokens[0]}" is too much in ${text}`);
  return expression;
}

function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const [, ...groups] = TOKEN.exec(source) ?? [];
    const token = groups.find((group) => group !== undefined);
    if (token === undefined) throw new Error(`what is "${source.slice(at)}" in [${source}]?`);
    tokens.push(token);
  }
  return tokens;
}

function parse(tokens: string[]): Expression {
  let expression = first(tokens);
  while (tokens[0] === '.' || tokens[0] === '[') {
    if (tokens.shift() === '.') expression = { kind: 'member', of: expression, name: tokens.shift() ?? '' };
    else {
      expression = { kind: 'index', of: expression, at: parse(tokens) };
      expect(tokens, ']');
    }
  }
  return expression;
}

function first(tokens: string[]): Expression {
  const token = tokens.shift() ?? '';
  if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1).replaceAll("''", "'") };
  if (/^-?\d+$/.test(token)) return { kind: 'literal', value: Number(token) };
  if (!/^\w+$/.test(token)) throw new Error(`"${token}" begins no expression`);
  expect(tokens, '(');
  const args: Expression[] = [];
  while (tokens[0] !== ')') {
    if (args.length > 0) expect(tokens, ',');
    args.push(parse(tokens));
  }
  expect(tokens, ')');
  return { kind: 'call', name: token, args };
}

function expect(tokens: string[], token: string): void {
  const found = tokens.shift();
  if (found !== token) throw new Error(`"${found ?? 'the end'}" in place of "${token}"`);
}
