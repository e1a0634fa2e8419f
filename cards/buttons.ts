import type { Command } from '../dialogs/command.ts';
import type { Translate } from '../dialogs/translate.ts';
import { consult } from '../policy/consult.ts';
import type { Scene } from './scene.ts';
import type { Button } from './view.ts';

const COMMANDS = {
  next: { do: 'next' },
  resume: { do: 'resume' },
  unsure: { do: 'unsure' },
  why: { do: 'why' },
  opinion: { do: 'opinion' },
  changes: { do: 'changes' },
  copy: { do: 'copy' },
  code: { do: 'code' },
  today: { do: 'today' },
  another: { do: 'another' },
  newCase: { do: 'restart' },
  back: { do: 'back' },
  restart: { do: 'restart' },
  person: { do: 'person' },
  'hand-over': { do: 'hand-over' },
  'hand-over-again': { do: 'hand-over' },
  help: { do: 'help' },
  learn: { do: 'learn', part: 'menu' },
  practise: { do: 'learn', part: 'practice' },
  words: { do: 'learn', part: 'words' },
  'practise-this': { do: 'practise-this' },
  proceed: { do: 'proceed' },
  finish: { do: 'proceed' },
  procedure: { do: 'procedure' },
  remind: { do: 'remind', on: true },
  'remind-not': { do: 'remind', on: false },
  apply: { do: 'agree' },
  erase: { do: 'agree' },
  keep: { do: 'disagree' },
} as const satisfies Record<string, Command>;
const POSITIVE = new Set<string>([
  'resume',
  'next',
  'apply',
  'hand-over',
  'hand-over-again',
  'proceed',
  'finish',
  'practise',
]);
type ButtonName = keyof typeof COMMANDS;

/** The action bar: these buttons in this order, without those that would lead nowhere. */
export function buttonsOf(scene: Scene, names: ButtonName[]): Button[] {
  const { say, tap } = scene;
  return names
    .filter((name) => leadsOn(scene, name))
    .map((name) => ({
      title: say(`button.${name}`),
      style: POSITIVE.has(name) ? 'positive' : 'default',
      tap: tap(COMMANDS[name]),
    }));
}

/** *Back* needs a step, *Ask a person* a person, and *Real procedure* a case that has one. */
function leadsOn({ edition, reply, hasPerson }: Scene, name: ButtonName): boolean {
  if (name === 'back') return reply.canGoBack;
  if (name === 'person') return hasPerson;
  if (name !== 'procedure' || reply.show.view !== 'marked') return true;
  return consult(edition, reply.show.marked.facts).status === 'answered';
}

/** The way from a link's older edition to the one in use. */
export function todayOf({ edition }: Scene['reply']): ButtonName[] {
  return edition === null ? [] : ['today'];
}

/** Switches to the other language; its title is in that language. */
export function languageButton({ reply, say, tap }: Scene): Button {
  const other = reply.language === 'en' ? 'es' : 'en';
  return {
    title: say('button.language'),
    style: 'default',
    tap: tap({ do: 'language', language: other }),
  };
}

/** The sentence that tells somebody without buttons what else they can type. */
export function typedSentence(say: Translate, buttons: Button[]): string {
  return say('typed', { words: buttons.map(({ title }) => title).join(' · ') });
}
