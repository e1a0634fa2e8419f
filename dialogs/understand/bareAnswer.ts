import { type FactName, type Facts, isValueOf, VOCABULARY } from '../../policy/facts.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };

/** A message that is, as a whole, a value's id or common name, when that fact is being asked: "direct", "gobierno". */
export function bareAnswer(text: string, fact: FactName): Facts | undefined {
  const words = normalize(text);
  const value = VOCABULARY[fact].find((id) => namesOf(fact, id).some((name) => normalize(name) === words));
  return value !== undefined && isValueOf(fact, value) ? { [fact]: value } : undefined;
}

function namesOf(fact: FactName, value: string): string[] {
  const files: NamesByFact[] = [en.facts, es.facts, en.whenAsked, es.whenAsked];
  return [value, ...files.flatMap((facts) => facts[fact]?.[value] ?? [])];
}

type NamesByFact = Partial<Record<FactName, Partial<Record<string, string[]>>>>;
