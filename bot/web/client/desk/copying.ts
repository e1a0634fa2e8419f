import type { Panel } from '../../../../cards/desk/panel.ts';
import type { DeskWords } from '../../deskWording.ts';
import { type ClipName, filled } from './acting.ts';
import type { Saying } from './saying.ts';

/** Puts a text of the case on the clipboard, and says so; where the browser does not allow it, shows the text. */
export async function copyClip(
  name: ClipName,
  panel: Panel,
  words: DeskWords,
  say: Saying['say'],
): Promise<void> {
  const text = name === 'link' ? new URL(panel.link, location.origin).href : panel.clips[name];
  try {
    await navigator.clipboard.writeText(text);
    say(
      name === 'email' || name === 'link' ? copiedOne(words[name], panel, words) : wholly(words, name),
      'shown',
    );
  } catch {
    say(`${words.notCopied}\n${text}`, 'kept');
  }
}

/** A code takes the place of what was on the clipboard, which has to be said; it can be read where it could not. */
export async function copyCode(
  code: string,
  panel: Panel,
  words: DeskWords,
  say: Saying['say'],
): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(code).then(
    () => true,
    () => false,
  );
  if (isCopied) say(`${panel.said} ${copiedOne(words.code, panel, words)}`.trim(), 'shown');
}

function wholly({ copied, ...words }: DeskWords, name: ClipName): string {
  return filled(copied, { what: words[name] });
}

/** What speaks of one case says of which, where a visit has several. */
function copiedOne(what: string, { visit }: Panel, words: DeskWords): string {
  if (!visit) return filled(words.copied, { what });
  const number = visit.cases.findIndex(({ isNow }) => isNow) + 1;
  return filled(words.copiedOf, { what, number: String(number), total: String(visit.cases.length) });
}
