import en from './lexicon/en.json' with { type: 'json' };
import es from './lexicon/es.json' with { type: 'json' };
import shared from './lexicon/shared.json' with { type: 'json' };
import type { Macros } from './pattern.ts';
import { englishForms, type Forms, spanishForms } from './verbs.ts';

/** What a language's file holds. The compiler checks that both have the same mentions and cues. */
type LanguageFile = typeof en;
export type MentionLabel = keyof LanguageFile['mentions'];
export type Cue = keyof LanguageFile['cues'];

/** Every cue there is. */
export const CUES = Object.keys(en.cues) as Cue[];

const LANGUAGE_FILES: Pick<LanguageFile, 'mentions' | 'cues'>[] = [en, es];

/** The terms of all languages: a phrase in plain words, and the symbols that stand for it in a gloss. */
export function collectTerms(): Map<string, string> {
  const terms = new Map<string, string>();
  const add = (phrase: string, symbol: string) => terms.set(plainWords(phrase), symbol);
  const addForm = (form: string, symbol: string) => terms.has(form) || add(form, symbol);
  for (const [symbol, verbs] of Object.entries(en.verbs)) addVerbs(verbs.map(englishForms), symbol, addForm);
  for (const [symbol, verbs] of Object.entries(es.verbs)) addVerbs(verbs.map(spanishForms), symbol, addForm);
  for (const file of [shared.terms, en.terms, es.terms]) {
    for (const [symbol, phrases] of Object.entries(file)) {
      for (const phrase of phrases) add(phrase, symbol);
    }
  }
  return terms;
}

const THIRD: Record<string, string> = { SUP: 'SUPS', MOV: 'MOVS', SELL: 'SELLS', BUY: 'BUYS' };
const PAST: Record<string, string> = {
  GIVE: 'GAVE',
  CHG: 'CHGED',
  SUP: 'SUPED',
  MOV: 'MOVED',
  SELL: 'SOLD',
  BUY: 'BOUGHT',
};

function addVerbs(verbs: Forms[], symbol: string, add: (phrase: string, symbol: string) => unknown): void {
  for (const { base, third, past } of verbs) {
    for (const form of base) add(form, symbol);
    for (const form of past) add(form, PAST[symbol] ?? symbol);
    for (const form of third) add(form, THIRD[symbol] ?? symbol);
  }
}

/** The macros of all files, languages together: people mix them within a sentence. */
export function collectMacros(): Macros {
  const macros: Macros = {};
  for (const file of [shared.words, en.words, es.words]) {
    for (const [name, alternatives] of Object.entries(file)) {
      const plain = plainWords(alternatives);
      macros[name] = macros[name] ? `${macros[name]}|${plain}` : plain;
    }
  }
  return macros;
}

/** The single words that stand in a macro. */
export function wordsOf(macro: string): Set<string> {
  return new Set(collectMacros()[macro]?.match(/[a-z]+/g));
}

export function mentionPatterns(label: MentionLabel): string[] {
  return LANGUAGE_FILES.flatMap(({ mentions }) => mentions[label]).map(plainWords);
}

export function cuePatterns(cue: Cue): string[] {
  return LANGUAGE_FILES.flatMap(({ cues }) => cues[cue]).map(plainWords);
}

const PLAIN = /^[ -~]*$/;

/** Symbols are written in capitals, and a lexicon's words as they are pronounced. */
function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Every pattern there is, for the words it holds. */
export function allPatterns(): string[] {
  const files = [
    shared.words,
    en.words,
    es.words,
    ...LANGUAGE_FILES.flatMap(({ mentions, cues }) => [mentions, cues]),
  ];
  return files
    .flatMap((file) => Object.values(file))
    .flat()
    .map(plainWords);
}
