/** Messages are longer only where somebody pasted something. */
const MOST_CHARACTERS = 40_000;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LAST_CODE_POINT = 0x10ffff;

/**
 * The words of a message that came as HTML, for reading and never for showing. What is no text for people goes with its
 * content, mentions too. Takes time in proportion to the length, whatever the text.
 */
export function htmlText(html: string): string {
  return html
    .slice(0, MOST_CHARACTERS)
    .replace(/<(script|style|at|attachment)\b[^<>]*>[^<>]*<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#?\w{1,8});/g, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? Number.NaN);
  if (Number.isNaN(code)) return NAMED[name.toLowerCase()];
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
