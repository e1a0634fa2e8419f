import { expect } from 'chai';
import type { Language } from '../../policy/facts.ts';
import { builtBotWith } from '../support/builtBot.ts';
import { edition } from '../support/edition.ts';
import { expectAccessible } from './accessible.ts';
import { ChatPage } from './chatPage.ts';
import { Site } from './site.ts';

/** What each type of question asks, in English. */
const ASKS = {
  outcome: 'What does the policy say?',
  order: 'In which order are the steps taken?',
  missing: 'What else has to be known',
  claim: 'Is this what the policy says here',
  which: 'To which of the two',
};
type Asked = keyof typeof ASKS;
const MOST_SESSIONS = 8;
const FIRST_ROW = /^1 /;

function askedIn(text: string): Asked {
  const found = Object.entries(ASKS).find(([, words]) => text.includes(words));
  if (!found) throw new Error(`no question: ${text}`);
  return found[0] as Asked; // a key of what was searched
}

/** Takes the first option until the question is answered; says whether it was right. */
async function guesses(chat: ChatPage): Promise<boolean> {
  for (let picks = 0; picks < 6; picks += 1) {
    await chat.taps(FIRST_ROW);
    const text = await chat.reads();
    if (/^(Right|Not quite)/.test(text)) return text.startsWith('Right');
  }
  throw new Error('never marked');
}

/** Takes the steps in the order of the answer that has them all. */
async function ordersRightly(chat: ChatPage): Promise<boolean> {
  const listed = await chat.newest.getByRole('button', { name: /^\d / }).allInnerTexts();
  const texts = listed.map((text) => text.replace(/^\d\s+/, '').replaceAll('’', "'"));
  const row = edition.rows.find(({ steps }) =>
    texts.every((text) => steps.some(({ says }) => says.en === text)),
  );
  if (!row) throw new Error(`no answer has all of these steps: ${texts.join(' | ')}`);
  for (const { says } of row.steps.slice(0, -1)) await chat.taps(new RegExp(`^${escaped(says.en)}`));
  return (await chat.reads()).startsWith('Right');
}

/** The text as a pattern; Web Chat draws a typewriter's apostrophe as a printer's. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
}

/** The policy as it might have been changed: another wording of one rule. */
const changed = {
  ...edition,
  id: '2018-01-15',
  date: '2018-01-15',
  rules: edition.rules.map((rule) =>
    rule.id === 'MC17-12'
      ? { ...rule, says: { en: `${rule.says.en} It says so anew.`, es: `${rule.says.es} Lo dice de nuevo.` } }
      : rule,
  ),
};

describe('learning in a browser', function () {
  this.timeout(300_000);
  const site = Site.forSuite();
  const open = (language: Language = 'en', width = 1280) =>
    ChatPage.open(site.browser, `${site.address}/?lang=${language}`, language, width);
  const close = async (chat: ChatPage) => {
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  };

  for (const language of ['en', 'es'] as const) {
    it(`takes the tour by taps, in ${language}`, async () => {
      const chat = await open(language, language === 'es' ? 390 : 1280);
      await chat.taps({ en: /^Learn the rules/, es: /^Aprender las reglas/ }[language]);
      await chat.taps({ en: /^Tour/, es: /^Recorrido/ }[language]);
      for (let idea = 1; idea <= 5; idea += 1) {
        await chat.sees({ en: `Idea ${idea} of 5`, es: `Idea ${idea} de 5` }[language]);
        await chat.taps(FIRST_ROW);
        const last = { en: 'Finish', es: 'Terminar' }[language];
        await chat.taps(idea < 5 ? { en: 'Next question', es: 'Siguiente pregunta' }[language] : last);
      }
      await chat.sees({ en: 'That was the tour', es: 'Hasta aquí el recorrido' }[language]);
      await close(chat);
    });
  }

  it('asks questions of every type, and marks right and wrong answers to each', async () => {
    const chat = await open();
    const met = new Set<string>();
    const isDone = () => Object.keys(ASKS).every((ask) => met.has(`${ask} true`) && met.has(`${ask} false`));
    for (let session = 0; session < MOST_SESSIONS && !isDone(); session += 1) {
      await chat.types('practice');
      for (let number = 1; number <= 10; number += 1) {
        await chat.sees(`Question ${number} of 10`);
        const asked = askedIn(await chat.reads());
        const knows = asked === 'order' && met.has('order false');
        met.add(`${asked} ${await (knows ? ordersRightly(chat) : guesses(chat))}`);
        expect(await chat.reads()).to.match(/MC17-\d\d ·/);
        await chat.taps(number < 10 ? 'Next question' : 'Finish');
      }
      await chat.sees('Session done');
    }
    expect(Object.keys(ASKS).filter((ask) => !met.has(`${ask} false`))).to.deep.equal([]);
    expect(Object.keys(ASKS).filter((ask) => !met.has(`${ask} true`))).to.deep.equal([]);
    await chat.sees('What to practise next');
    await expectAccessible(chat.page, 'progress');
    await close(chat);
  });

  it('keeps the question through another language, a reload and a crash', async () => {
    const chat = await open();
    await chat.types('practice');
    const rows = await chat.newest.getByRole('button', { name: /^\d / }).count();
    const cards = await chat.cards.count();
    await chat.page.getByRole('link', { name: 'Español' }).click();
    await chat.shows(cards + 1);
    await chat.sees('Pregunta 1 de 10');
    expect(await chat.newest.getByRole('button', { name: /^\d / }).count()).to.equal(rows);
    await expectAccessible(chat.page, 'a question');
    await chat.taps(FIRST_ROW);
    await site.kill();
    await site.revive();
    await chat.page.reload();
    await chat.shows(cards + 2);
    await chat.types('progreso');
    await chat.sees('Sabes 0 de 16 reglas');
    await close(chat);
  });

  it('opens the real procedure, and comes back', async () => {
    const chat = await open();
    await chat.types('practice');
    await chat.types('not sure');
    await chat.sees('Here is the answer');
    await chat.taps('Real procedure');
    await chat.taps('Back');
    await chat.sees('Here is the answer');
    await close(chat);
  });

  it('has a rule come back that a newer edition changed', async () => {
    const chat = await open();
    await chat.types('azure from an ea');
    await chat.taps('Practise this rule');
    // Both rules of that answer, so that the one that will change was asked about for certain.
    for (let questions = 0; questions < 10; questions += 1) {
      await chat.types('not sure');
      await chat.taps(questions < 9 ? 'Next question' : 'Finish');
    }
    await chat.types('practice');
    for (let questions = 0; questions < 10; questions += 1) {
      await chat.types('not sure');
      await chat.taps(questions < 9 ? 'Next question' : 'Finish');
    }
    await site.kill();
    await site.revive(await builtBotWith(changed));
    await chat.types('progress');
    expect(await chat.reads()).to.match(/MC17-12 · [^:]+: changed: due again/);
    await chat.types('practice');
    await chat.sees('This changed');
    await close(chat);
    await site.kill();
    await site.revive();
  });
});
