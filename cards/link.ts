import type { Hyperlink } from '../policy/answer.ts';
import type { Link } from './view.ts';

/**
 * A link as Markdown, which Web Chat and Teams show as a real anchor: it can be reached by keyboard and its address
 * copied. `label` goes before it. Titles and addresses need no escaping; the card check would find one that does.
 */
export function linkOf({ title, url }: Hyperlink, label = ''): Link {
  const before = label === '' ? '' : `${label}: `;
  return { markdown: `${before}[${title}](${url})`, plain: `${before}${title} – ${url}` };
}
