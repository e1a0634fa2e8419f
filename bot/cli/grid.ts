/**
 * Rows of cells as text in aligned columns, the first row above a rule. A cell may have several lines; an empty line
 * parts the rows then.
 */
export function grid(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.split('\n')));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => Math.max(...(row[column] ?? []).map(({ length }) => length)))),
  );
  const isTall = cells.some((row) => row.some(({ length }) => length > 1));
  const [head = '', ...body] = cells.map((row) => drawRow(row, widths));
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return [head, rule, body.join(isTall ? '\n\n' : '\n')].join('\n');
}

function drawRow(row: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...row.map(({ length }) => length));
  const lines = Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => (row[column]?.[line] ?? '').padEnd(width))
      .join(' | ')
      .trimEnd(),
  );
  return lines.join('\n');
}
