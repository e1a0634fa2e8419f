import { type Change, explain } from '../policy/explain.ts';
import { FACT_NAMES, type FactName } from '../policy/facts.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { outcomeWords } from './outcomeWords.ts';
import { rowOf } from './row.ts';
import type { Scene } from './scene.ts';
import { standingOf } from './told.ts';
import type { Frame, Row } from './view.ts';

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
    rows: FACT_NAMES.map((fact, index) => {
      const label = `${say(`fact.${fact}`)}: ${standingOf(scene, fact)}`;
      return rowOf(scene, index, { label, hint: hintOf(scene, fact, changes[fact]) }, { do: 'change', fact });
    }),
  };
}

function hintOf({ edition, reply, say }: Scene, fact: FactName, changes: Change[]): string {
  if (fact === 'role') return say('changes.role');
  if (changes.length === 0) return say('changes.none');
  const outcomes = [...new Set(changes.flatMap((change) => change.outcomes))];
  return say('changes.could', { outcomes: outcomeWords(edition, reply.language, outcomes) });
}
