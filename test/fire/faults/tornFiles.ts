import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fileName } from '../../../bot/storage/fileName.ts';
import { seeded } from '../../support/chance.ts';
import { startServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { PersistentPerson } from './persistentPerson.ts';
import { FACTS, pick, whereLeads } from './spoken.ts';

const PEOPLE = 12;
const LOST = translators.en('lead.case-lost');

/** What a power failure leaves of a file, up to a place from 0 to 1. */
const TEARS: Record<string, (whole: Buffer, place: number) => Buffer> = {
  'an end that is missing': (whole, place) => whole.subarray(0, Math.floor(place * whole.length)),
  'an end of zeros': (whole, place) => Buffer.from(whole).fill(0, Math.floor(place * whole.length)),
  'a beginning of zeros': (whole, place) => Buffer.from(whole).fill(0, 0, Math.ceil(place * whole.length)),
  'an end that comes twice': (whole, place) =>
    Buffer.concat([whole, whole.subarray(Math.floor(place * whole.length))]),
  nothing: () => Buffer.alloc(0),
};

/**
 * Each time, the bot is stopped in the midst of conversations, some files are torn and half of one is left beside
 * others, and it is started again. Whose file was torn is told so once; everybody else goes on where they were.
 */
export async function tryTornFiles(times: number, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  const folder = await mkdtemp(join(tmpdir(), 'torn-'));
  let server = await startServer(folder);
  const people = Array.from({ length: PEOPLE }, () => new Talker(() => server.address));
  let torn = 0;
  try {
    for (let n = 0; n < times; n += 1) {
      for (const person of people) await person.says(pick(FACTS, random));
      await server.app.close();
      for (const person of people) torn += (await person.tear(folder, random)) ? 1 : 0;
      server = await startServer(folder);
      for (const person of people) await person.says(pick(FACTS, random), `seed ${seed}, start ${n}`);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const told = times * PEOPLE;
  return [
    {
      tried: 'files torn while the bot was stopped, with half-written ones beside',
      times: torn,
      outcome: `each was told once and began anew; ${told - torn} others went on where they were`,
    },
  ];
}

/** Somebody who says what they know of a case, and remembers all of it. */
class Talker extends PersistentPerson {
  #said: string[] = [];
  #isTorn = false;

  async says(word: string, note = ''): Promise<void> {
    await this.types(word);
    this.#said = this.#isTorn ? [] : [...this.#said, word];
    expect(this.entity.text.includes(LOST), `told, ${note}`).to.equal(this.#isTorn);
    this.#isTorn = false;
    const facts = this.#said.length === 0 ? {} : whereLeads(this.#said).place.facts;
    expect(this.entity.facts, `after ${this.#said.join(', ')}, ${note}`).to.deep.equal(facts);
  }

  /** Tears the file of this conversation, or lets it be. Resolves to whether it is torn. */
  async tear(folder: string, random: () => number): Promise<boolean> {
    const name = fileName(this.key);
    const whole = await readFile(join(folder, name));
    const half = whole.subarray(0, whole.length / 2);
    if (random() < 0.5) await writeFile(join(folder, `.${name}.tmp`), half);
    if (random() < 0.5) return false;
    const tear = pick(Object.values(TEARS), random);
    const left = tear(whole, random());
    await writeFile(join(folder, name), left);
    this.#isTorn = !isWhole(left);
    return this.#isTorn;
  }
}

function isWhole(text: Buffer): boolean {
  try {
    JSON.parse(text.toString());
    return true;
  } catch {
    return false;
  }
}
