import { type Change, explain } from '../policy/explain.ts';
import { FACT_NAMES, type FactName } from '../policy/facts.ts';
import { optionWords } from './optionWords.ts';
import type { Scene } from './scene.ts';
import { type Section, sectionOf, type ToldLine } from './view.ts';

/** Facts that an answer can turn out not to need. The cloud adds caveats and the role picks links, so they count always. */
const SPARABLE: readonly FactName[] = ['origin', 'kind', 'goal'];

/** What the person told us, to be shown under a question: nothing that was merely assumed. */
export function toldSoFar(scene: Scene): Section<ToldLine>[] {
  const { facts, unsure } = scene.reply;
  const told = FACT_NAMES.filter((fact) => facts[fact] !== undefined || unsure.includes(fact));
  return sectionOf(
    scene.say('section.told'),
    told.map((fact) => toldLine(scene, fact, standingOf(scene, fact))),
  );
}

/** All that an answer rests on: said, assumed, or not needed after all; and the role, even when it was not said. */
export function toldForAnswer(scene: Scene): Section<ToldLine>[] {
  const { facts, unsure } = scene.reply;
  const { assumed } = scene.consultation;
  const { changes } = explain(scene.edition, facts, unsure);
  const lines = FACT_NAMES.flatMap((fact) => {
    const isTold = facts[fact] !== undefined || unsure.includes(fact) || assumed[fact] !== undefined;
    if (!isTold && fact !== 'role') return [];
    const isIdle = facts[fact] !== undefined && isSparable(scene, fact, changes[fact]);
    const standing = standingOf(scene, fact);
    return [toldLine(scene, fact, isIdle ? scene.say('told.notNeeded', { label: standing }) : standing)];
  });
  return sectionOf(scene.say('section.told'), lines);
}

/** The case itself, for somebody who was no part of the conversation: what is known and what was assumed. */
export function caseLines(scene: Scene): Section<ToldLine>[] {
  const { say, reply, consultation } = scene;
  const known = FACT_NAMES.filter(
    (fact) => reply.facts[fact] !== undefined || consultation.assumed[fact] !== undefined,
  );
  const lines = known.map((fact) => {
    const name = fact === 'role' ? say('share.role') : say(`fact.${fact}`);
    const text = `${name}: ${standingOf(scene, fact)}`;
    return { ...toldLine(scene, fact, ''), text };
  });
  return sectionOf(say('share.case'), lines);
}

/** Whether the answer is the same whatever else the person had answered; a sale, which nobody is asked for, aside. */
function isSparable({ edition, consultation }: Scene, fact: FactName, changes: Change[]): boolean {
  if (!SPARABLE.includes(fact)) return false;
  const { options = [] } = edition.questions.find((question) => question.fact === fact) ?? {};
  const notes = consultation.status === 'answered' ? consultation.row.notes : [];
  const isNoted = notes.some(({ when, unless }) => when?.[fact] ?? unless?.[fact]);
  return !isNoted && !changes.some(({ to }) => options.includes(to));
}

/** How a fact stands: its value, what is assumed for it, not sure, or not said. */
export function standingOf({ reply, consultation, say }: Scene, fact: FactName): string {
  const said = reply.facts[fact];
  if (said) {
    const label = optionWords(say, fact, said, 'short');
    return reply.understood.includes(fact) ? say('told.understood', { label }) : label;
  }
  const assumed = consultation.assumed[fact];
  if (assumed) return say('told.assumed', { label: optionWords(say, fact, assumed, 'short') });
  return say(reply.unsure.includes(fact) ? 'told.unsure' : 'told.unsaid');
}

function toldLine({ say, tap }: Scene, fact: FactName, standing: string): ToldLine {
  const text = `${say(`fact.${fact}`)}: ${standing}`;
  const title = say('button.changeFact', { fact: text });
  return { text, change: say('button.change'), title, tap: tap({ do: 'change', fact }) };
}
