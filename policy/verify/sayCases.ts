import { FACT_NAMES, type FactName, type Facts, VOCABULARY } from '../facts.ts';

/** Per fact, in the order of FACT_NAMES, the values of a block of cases. */
type Block = string[][];

const UNSAID = 'not said';

/** Cases in as few words as blocks allow: `origin ea or open, kind usage-based`. A fact that is free is left out. */
export function sayCases(cases: readonly Facts[]): string[] {
  const single = cases.map((facts): Block => FACT_NAMES.map((fact) => [facts[fact] ?? UNSAID]));
  return FACT_NAMES.reduceRight((blocks, _, index) => merge(blocks, index), single).map(say);
}

/** Joins the blocks that differ in one fact only. */
function merge(blocks: Block[], index: number): Block[] {
  const merged = new Map<string, Block>();
  for (const block of blocks) {
    const rest = JSON.stringify(block.toSpliced(index, 1));
    const values = merged.get(rest)?.[index] ?? [];
    merged.set(rest, block.with(index, [...values, ...(block[index] ?? [])]));
  }
  return [...merged.values()];
}

function say(block: Block): string {
  const said = FACT_NAMES.map((fact, index) => ({ fact, values: block[index] ?? [] }))
    .filter(({ fact, values }) => !isFree(fact, values))
    .map(({ fact, values }) => `${fact} ${values.join(' or ')}`);
  return said.join(', ') || 'every case';
}

function isFree(fact: FactName, values: readonly string[]): boolean {
  return (
    VOCABULARY[fact].every((value) => values.includes(value)) && (fact !== 'role' || values.includes(UNSAID))
  );
}
