import type { Language } from '../../policy/facts.ts';
import { edition } from './edition.ts';

/** The verdict of a row or gate of the edition. */
export function verdictOf(id: string, language: Language): string {
  const row = [...edition.gates, ...edition.rows].find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row.verdict[language];
}
