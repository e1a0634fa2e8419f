import type { Language } from '../../policy/facts.ts';

/** The words around a decision table; the table's own come from the edition. */
export type TableWords = {
  edition: string;
  origin: string;
  columns: { licenseSupport: string; licenseMove: string; azure: string };
  gates: string;
  grades: string;
  effort: string;
  combinations: string;
  facts: string;
  taps: string;
  median: string;
  most: string;
};

export const TABLE_WORDS: Record<Language, TableWords> = {
  en: {
    edition: 'Edition',
    origin: 'Bought from',
    columns: { licenseSupport: 'Licenses, support', licenseMove: 'Licenses, move', azure: 'Azure' },
    gates: 'Decided before the table, in this order:',
    grades: 'How sure the source is:',
    effort: 'Facts needed from nothing:',
    combinations: 'combinations',
    facts: 'facts',
    taps: 'taps',
    median: 'median',
    most: 'max',
  },
  es: {
    edition: 'Edición',
    origin: 'Se compró a',
    columns: { licenseSupport: 'Licencias, soporte', licenseMove: 'Licencias, mover', azure: 'Azure' },
    gates: 'Se decide antes de la tabla, en este orden:',
    grades: 'Con qué seguridad lo dice la fuente:',
    effort: 'Datos que hacen falta desde cero:',
    combinations: 'combinaciones',
    facts: 'datos',
    taps: 'toques',
    median: 'mediana',
    most: 'máximo',
  },
};
