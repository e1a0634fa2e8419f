import type { Facts, Language } from '../../policy/facts.ts';
import { GRAMMARS, type Grammar } from './grammar.ts';
import { createPick, type Pick } from './pick.ts';

/** What a sentence tells; `core` is the subscription and where it was bought. */
type Slot = 'core' | 'cloud' | 'goal' | 'role';
type Story = { grammar: Grammar; facts: Facts; slots: Slot[] };

/** From one try at a story to the next: far enough not to tell the stories of the seeds that follow. */
const NEXT = 1_000_003;
const TRIES = 20;

/** With so many things to tell there is room for two sentences about the subscription. */
const ROOMY = 3;

/**
 * A short story that tells exactly these facts, at least one. The same facts and seed tell the same story, and the
 * same seed names the same company in every language.
 */
export function storyOf(facts: Facts, seed: number, language: Language, other?: string): string {
  const grammar = GRAMMARS[language];
  const company = companyOf(facts, seed, language, other);
  let text = '';
  for (let tries = 0; tries < TRIES; tries++) {
    text = told(grammar, facts, company, createPick(seed + tries * NEXT + 1));
    if (!isMistakable(text, grammar)) break;
  }
  return text;
}

/** Who the story is about; never `other`, of whom another story is told beside it. */
export function companyOf({ goal }: Facts, seed: number, language: Language, other?: string): string {
  const { partners, customers } = GRAMMARS[language];
  const names = goal === 'sell-to-csp' ? partners : customers;
  return createPick(seed)(names.filter((name) => name !== other));
}

/** Whether phrases stand together that are told apart. */
function isMistakable(text: string, { apart }: Grammar): boolean {
  return apart.some((phrases) => phrases.every((phrase) => text.includes(phrase)));
}

function told(grammar: Grammar, facts: Facts, company: string, pick: Pick): string {
  const slots = slotsOf(pick(ordersOf(grammar, facts)), facts);
  const called = pick(grammar.kinds[facts.kind ?? 'unsaid']);
  const words = { ...grammar.forms[called.as], ...called, ...phrases(grammar, facts, pick), company };
  const opening = slots.find((slot) => slot !== 'role');
  const sentences = slots.map((slot) => pick(sentencesOf(slot, slot === opening, { grammar, facts, slots })));
  return sentences.map((sentence) => filled(sentence, words, pick)).join(' ');
}

function ordersOf({ orders }: Grammar, { goal }: Facts): readonly string[] {
  if (goal === undefined) return orders.plain;
  return goal === 'sell-to-csp' ? orders.partner : orders.customer;
}

/** What there is to tell, in order. A goal that opens the story says what kind of subscription it is about. */
function slotsOf(order: string, facts: Facts): Slot[] {
  const slots = order.split(' ') as Slot[]; // which a test checks
  const isGoalFirst = facts.goal !== undefined && slots.indexOf('goal') < slots.indexOf('core');
  const isCoreTold = facts.origin !== undefined || (facts.kind !== undefined && !isGoalFirst);
  return slots.filter((slot) => (slot === 'core' ? isCoreTold : facts[slot] !== undefined));
}

function phrases({ origins, clouds, roles }: Grammar, facts: Facts, pick: Pick): Record<string, string> {
  return {
    by: facts.origin ? pick(origins[facts.origin].by) : '',
    cloud: facts.cloud ? pick(clouds[facts.cloud]) : '',
    role: facts.role ? pick(roles[facts.role]) : '',
  };
}

function sentencesOf(slot: Slot, isOpening: boolean, story: Story): readonly string[] {
  const { grammar, facts } = story;
  if (slot === 'role') return grammar.role;
  if (slot === 'core') return isOpening ? coreOf(story) : coreAfter(story);
  const sentences = slot === 'goal' && facts.goal ? grammar.goals[facts.goal] : grammar.cloud;
  return isOpening ? sentences.first : sentences.then;
}

function coreOf({ grammar: { core, origins }, facts, slots }: Story): readonly string[] {
  if (facts.origin === undefined) return core.has;
  const { says, tells } = origins[facts.origin];
  return slots.length > ROOMY
    ? [...core.bought, ...says]
    : [...core.bought, ...says, ...core.boughtAtLength, ...tells];
}

function coreAfter({ grammar: { core }, facts }: Story): readonly string[] {
  return facts.goal === 'sell-to-csp' ? core.partnerThen : core.then;
}

function filled(sentence: string, words: Record<string, string>, pick: Pick): string {
  return sentence
    .replace(/\(([^)]*)\)/g, (_, either: string) => pick(either.split('|')))
    .replace(/\{([^}]+)\}/g, (_, word: string) => words[word] ?? '');
}
