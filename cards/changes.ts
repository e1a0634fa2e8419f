import { type Change, explain } from '../policy/explain.ts';
import { FACT_NAMES, type FactName } from '../policy/facts.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { outcomeWords } from './outcomeWords.ts';
import type { Scene } from './scene.ts';
import { standingOf } from './told.ts';
import { type Frame, type Row, rowTitle } from './view.ts';

export type ChangesView = Frame & {
  card: 'changes';
  title: string;
  text: string;
  rows: Row[];
};

/** Every fact with what it is now and what another value could lead to. */
export function changesView(scene: Scene): ChangesView {
  const { edition, reply, say } = scene;
  const { changes } = explain(edition, reply.facts, reply.unsure);
  const title = say('changes.title');
  return {
    ...frameOf(scene, title, [], buttonsOf(scene, ['another', 'newCase', 'back', 'help'])),
    card: 'changes',
    title,
    text: say('changes.text'),
    rows: FACT_NAMES.map((fact, index) => rowOf(scene, fact, changes[fact], index)),
  };
}

function rowOf(scene: Scene, fact: FactName, changes: Change[], index: number): Row {
  const { say, tap } = scene;
  const label = `${say(`fact.${fact}`)}: ${standingOf(scene, fact)}`;
  const hint = hintOf(scene, fact, changes);
  const number = String(index + 1);
  const title = rowTitle(number, label, hint);
  return { number, label, hint, now: [], title, tap: tap({ do: 'change', fact }) };
}

function hintOf({ edition, reply, say }: Scene, fact: FactName, changes: Change[]): string {
  if (fact === 'role') return say('changes.role');
  if (changes.length === 0) return say('changes.none');
  const outcomes = [...new Set(changes.flatMap((change) => change.outcomes))];
  return say('changes.could', { outcomes: outcomeWords(edition, reply.language, outcomes) });
}
