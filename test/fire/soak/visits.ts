import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import { TALKS } from '../../bench/talks.ts';
import { type Client, tapsIn } from '../../support/client.ts';

/** What one person does before they leave. */
export type Visit = (person: Client, random: () => number) => Promise<void>;

const LOCALES = { en: 'en-US', es: 'es-ES' } as const;
const labelled = z.object({ lang: z.enum(['en', 'es']), text: z.string() });
const SENTENCES = ['dev', 'tuning'].flatMap((name) =>
  readFileSync(new URL(`../../understanding/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelled.parse(JSON.parse(line))),
);
const QUERIES = [
  'azure ea',
  'office 365 de otro csp',
  '',
  'open',
  'licencias advisor',
  'azure',
  'sell to csp',
];
const AT_THE_DESK = [
  'step 1 done',
  'what if it was open',
  'get a code',
  'the customer speaks Spanish',
  'copy',
];
const LEARNS = new Set<string>(['pick', 'proceed']);
const LESSON = 8;

function oneOf<T>(among: readonly T[], random: () => number): T {
  const found = among[Math.floor(random() * among.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

async function guided(person: Client, random: () => number): Promise<void> {
  for (const fields of oneOf(TALKS.guided, random)) await person.send(fields);
}

async function inSentences(person: Client, random: () => number): Promise<void> {
  for (let said = 0; said < 3; said += 1) {
    const { text, lang } = oneOf(SENTENCES, random);
    await person.send({ text, locale: LOCALES[lang] });
  }
}

/** Searches as somebody types, from the compose box of Teams. */
async function searching(person: Client, random: () => number): Promise<void> {
  for (let typed = 0; typed < 2; typed += 1) {
    const parameters = [{ name: 'text', value: oneOf(QUERIES, random) }];
    const value = { commandId: 'find', parameters, queryOptions: { skip: 0, count: 25 } };
    const query = { type: 'invoke', name: 'composeExtension/query', value, locale: oneLocale(random) };
    const response = await person.post(
      person.activity({ ...query, channelId: 'msteams', deliveryMode: undefined }),
    );
    expect(response.status).to.equal(200);
    expect(await response.text()).to.include('composeExtension');
  }
}

/** Practises by tapping whatever is offered, rightly or not. */
async function learning(person: Client, random: () => number): Promise<void> {
  await person.send({ text: 'practice', locale: oneLocale(random) });
  for (let taps = 0; taps < LESSON; taps += 1) {
    const offered = tapsIn(person.last.attachments).filter(({ command }) => LEARNS.has(command.do));
    await person.send(offered.length > 0 ? { value: oneOf(offered, random) } : { text: 'not sure' });
  }
}

async function atTheDesk(person: Client, random: () => number): Promise<void> {
  const desk = { channelData: { view: 'desk' }, locale: oneLocale(random) };
  await person.send({ ...desk, text: 'the customer has Azure through an EA' });
  for (let acts = 0; acts < 3; acts += 1) await person.send({ ...desk, text: oneOf(AT_THE_DESK, random) });
  for (const text of ['another subscription', 'office 365 from open']) await person.send({ ...desk, text });
}

function oneLocale(random: () => number): string {
  return random() < 0.6 ? LOCALES.en : LOCALES.es;
}

/** The mix: each as often as it stands here. */
export const VISITS: readonly Visit[] = [
  guided,
  guided,
  guided,
  inSentences,
  inSentences,
  inSentences,
  searching,
  searching,
  learning,
  atTheDesk,
];
