import { expect } from 'chai';
import type { Command } from '../../dialogs/command.ts';
import { converse, type Remembered } from '../../dialogs/converse.ts';
import { type Effect, effectSchema } from '../../dialogs/effect.ts';
import type { Lead } from '../../dialogs/lead.ts';
import { createReader } from '../../dialogs/reading/read.ts';
import { type Choice, type Reply, replySchema, type Show, stepOf, type Tap } from '../../dialogs/reply.ts';
import { type State, stateSchema } from '../../dialogs/state.ts';
import { createTranslators } from '../../dialogs/translate.ts';
import type { Turn, World } from '../../dialogs/world.ts';
import { consult } from '../../policy/consult.ts';
import type { Edition, Outcome } from '../../policy/edition.ts';
import type { FactName, Facts, Language } from '../../policy/facts.ts';
import { edition } from './edition.ts';

export const translators = createTranslators();
const read = createReader(translators);

/** One person talking to the dialogs, without cards, channel or storage. */
export class Talk {
  state: State | undefined;
  replies: Reply[] = [];
  /** What the last turn asked to have kept besides. */
  effects: Effect[] = [];
  /** Whether the last turn left a state to store, left none, or deletes all there is. */
  kept: 'state' | 'nothing' | 'erased' = 'nothing';
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 10, 26, 9);
  random: () => number = () => 0;
  readonly world: World;
  readonly #language: Language;

  constructor(language: Language = 'en', older: Edition[] = []) {
    let cases = 0;
    this.#language = language;
    this.world = {
      edition,
      editionOf: (id) => older.find((other) => other.id === id) ?? edition,
      read,
      newCaseId: () => `case-${++cases}`,
      newCode: () => 'ABCDE-23456',
      person: null,
      standingOf: () => undefined,
      now: () => new Date(this.now),
      random: () => this.random(),
      canRemind: true,
    };
  }

  turn(input: Turn['input'], remembered: Remembered = this.state ?? 'nothing'): this {
    const {
      state,
      replies,
      effects = [],
    } = converse(remembered, { language: this.#language, input }, this.world);
    // What is stored and what is sent must survive being written down.
    this.kept = typeof state === 'string' ? state : 'state';
    this.state = typeof state === 'string' ? undefined : stateSchema.parse(JSON.parse(JSON.stringify(state)));
    this.replies = replies.map((reply) => replySchema.parse(JSON.parse(JSON.stringify(reply))));
    this.effects = effects.map((effect) => effectSchema.parse(JSON.parse(JSON.stringify(effect))));
    return this;
  }

  types(...texts: string[]): this {
    for (const text of texts) this.turn({ kind: 'text', text });
    return this;
  }

  /** Taps the card that is shown now. */
  taps(...commands: Command[]): this {
    for (const command of commands) this.turn({ kind: 'tap', tap: this.tapFor(command) });
    return this;
  }

  chooses(facts: Facts): this {
    return this.taps({ do: 'say', facts });
  }

  tapFor(command: Command): Tap {
    const { case: id, revision, show } = this.reply;
    return { case: id, step: stepOf(show), revision, command };
  }

  get reply(): Reply {
    const [reply, ...more] = this.replies;
    if (!reply || more.length > 0) throw new Error(`${this.replies.length} replies`);
    return reply;
  }

  get show(): Show {
    return this.reply.show;
  }

  get leads(): Lead['say'][] {
    return this.reply.leads.map(({ say }) => say);
  }

  get choices(): Choice[] {
    if (this.show.view !== 'question') throw new Error(`no question but ${this.show.view}`);
    return this.show.choices;
  }

  asks(fact: FactName): this {
    expect(this.show).to.include({ view: 'question', fact });
    return this;
  }

  answers(outcome: Outcome): this {
    expect(this.show.view).to.equal('answer');
    const consultation = consult(edition, this.reply.facts, this.reply.unsure);
    expect(consultation).to.include({ status: 'answered', outcome });
    return this;
  }

  knows(facts: Facts): this {
    expect(this.reply.facts).to.deep.equal(facts);
    return this;
  }

  says(...leads: Lead['say'][]): this {
    expect(this.leads).to.deep.equal(leads);
    return this;
  }
}
