import type { Edition } from '../edition.ts';
import { everyPart } from './everyPart.ts';
import type { Finding } from './finding.ts';

/** A heading, quotation, list item or rule, by how a line begins; emphasis, code, links and HTML, wherever they are. */
const ACTIVE = [
  /^\s*(?:#{1,6}|>|[-+]|\d{1,9}[.)])(?:\s|$)/m,
  /^\s*(?:-{3,}|={3,})\s*$/m,
  /[*_`~\\<>[\]|]/,
  /&#?\w+;/,
  /https?:|www\./i,
];

/** Channels read texts as Markdown, so no text has anything that they would take for it. */
export function markdown(edition: Edition): Finding[] {
  return everyPart(edition).flatMap(({ where, part: text }) => {
    const active = typeof text === 'string' && ACTIVE.map((one) => one.exec(text)?.[0]).find(Boolean);
    return active
      ? [
          {
            check: 'markdown',
            where,
            says: `has "${active.trim()}", which reads as Markdown; say it in words`,
          },
        ]
      : [];
  });
}
