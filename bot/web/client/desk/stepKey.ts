import type { Panel } from '../../../../cards/desk/panel.ts';

/** What is shown as the step of the case, whatever is ticked or said in it. */
export function stepKey({ case: id, step, compare, spoken }: Panel): string {
  return JSON.stringify([id, step?.step, compare?.title, step?.step === 'answer' ? step.title : spoken]);
}
