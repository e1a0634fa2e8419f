import { type Activity, isRecord } from './activity.ts';

/**
 * The words on what was tapped. A row's title is made for screen readers: it begins with the row's number and goes on
 * after its label, so where a text of the row comes first after the number, that text is the label.
 */
export function tapLabel(title: string, tap: unknown, activities: readonly Activity[]): string {
  const wanted = JSON.stringify(tap);
  const words = title.replace(/^\d+ /, '');
  for (const { attachments } of [...activities].reverse()) {
    const row = rowWith(wanted, attachments);
    if (row) return textsOf(row).find((text) => words.startsWith(`${text}. `)) ?? title;
  }
  return title;
}

function rowWith(wanted: string, part: unknown): object | undefined {
  if (isRecord(part) && isRecord(part.selectAction) && JSON.stringify(part.selectAction.data) === wanted) {
    return part;
  }
  return first(part, (inner) => rowWith(wanted, inner));
}

function textsOf(part: unknown): string[] {
  if (isRecord(part) && typeof part.text === 'string') return [part.text];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

function first<T>(part: unknown, find: (inner: unknown) => T | undefined): T | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  for (const inner of Object.values(part)) {
    const found = find(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
