/** What a row or a button is called: rows begin with their number. */
export function rowNamed(name: string | RegExp): string | RegExp {
  return typeof name === 'string' ? name : new RegExp(name.source.replace(/^\^/, '^(?:\\d+ )?'));
}
