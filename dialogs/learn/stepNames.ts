import { consult } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import type { Exercise } from './exercise.ts';

/** A step of an order as it is put, in every language: its id would give away where it belongs. */
export function stepNames(edition: Edition, { facts }: Exercise, option: string): string[] {
  const consultation = consult(edition, facts);
  if (consultation.status === 'asking') return [];
  const step = consultation.row.steps[Number(option.replace('step-', '')) - 1];
  return step ? Object.values(step.says) : [];
}
