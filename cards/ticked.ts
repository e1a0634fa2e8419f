import type { Answered } from '../policy/consult.ts';
import type { Scene } from './scene.ts';

/** Which steps of an answer are done, from 1; what was ticked of another answer does not count. */
export function doneSteps({ reply: { ticked } }: Scene, { row }: Answered): number[] {
  return ticked?.row === row.id ? ticked.steps : [];
}
