import type { Command } from '../dialogs/command.ts';
import type { Translate } from '../dialogs/translate.ts';
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
  apply: { do: 'agree' },
  erase: { do: 'agree' },
  keep: { do: 'disagree' },
} as const satisfies Record<string, Command>;
const POSITIVE = new Set<string>(['resume', 'next', 'apply', 'hand-over', 'hand-over-again']);
type ButtonName = keyof typeof COMMANDS;

/** The action bar: these buttons in this order; *Back* and *Ask a person* only where there is a step, or a person. */
export function buttonsOf({ reply, say, tap, hasPerson }: Scene, names: ButtonName[]): Button[] {
  return names
    .filter((name) => (name !== 'back' || reply.canGoBack) && (name !== 'person' || hasPerson))
    .map((name) => ({
      title: say(`button.${name}`),
      style: POSITIVE.has(name) ? 'positive' : 'default',
      tap: tap(COMMANDS[name]),
    }));
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
