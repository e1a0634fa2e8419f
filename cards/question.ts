import type { Command } from '../dialogs/command.ts';
import type { Choice, Question } from '../dialogs/reply.ts';
import type { Facts } from '../policy/facts.ts';
import { buttonsOf, languageButton, todayOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { optionWords } from './optionWords.ts';
import type { Scene } from './scene.ts';
import { toldSoFar } from './told.ts';
import { type Frame, type Row, rowTitle } from './view.ts';

export type QuestionView = Frame & { question: string; rows: Row[] } & (
    | { card: 'question' }
    | { card: 'welcome'; title: string; text: string }
  );

/** A question with its list to tap; the first one of a case welcomes as well. */
export function questionView(scene: Scene, show: Question): QuestionView {
  const { reply, say } = scene;
  const question = asked(show, say);
  const rows = show.choices.map((choice, index) => rowOf(scene, show, choice, index));
  const isFresh = show.welcome && !reply.canGoBack && Object.keys(reply.facts).length === 0;
  const buttons = buttonsOf(
    scene,
    isFresh ? ['unsure', 'help'] : [...todayOf(reply), 'unsure', 'back', 'restart', 'help'],
  );
  if (show.simpler && !show.welcome) buttons.push(...buttonsOf(scene, ['person']));
  if (show.welcome) buttons.push(languageButton(scene));
  const shown = { ...frameOf(scene, question, toldSoFar(scene), buttons), question, rows };
  if (!show.welcome) return { card: 'question', ...shown };
  return { card: 'welcome', title: say('welcome.title'), text: say('welcome.text'), ...shown };
}

/** The question in words; a sale between partners has no customer who could want anything. */
function asked({ fact, suggested, simpler }: Question, say: Scene['say']): string {
  if (fact === 'goal' && suggested.includes('sell-to-csp')) return say('question.goal.sale');
  return say(`question.${fact}.${simpler ? 'simpler' : 'ask'}`);
}

function rowOf(scene: Scene, show: Question, choice: Choice, index: number): Row {
  const { say, tap } = scene;
  const { label, hint } = wordsOf(scene, show, choice);
  const isSuggested = 'option' in choice && show.suggested.includes(choice.option);
  const now = isSuggested
    ? [say('choice.understood')]
    : isCurrent(scene, show, choice)
      ? [say('choice.now')]
      : [];
  const number = String(index + 1);
  return {
    number,
    label,
    hint,
    now: now.map((text) => ({ text })),
    title: rowTitle(number, label, hint, ...now),
    tap: tap(commandOf(show, choice)),
  };
}

function wordsOf({ say }: Scene, { fact }: Question, choice: Choice): { label: string; hint: string } {
  if ('option' in choice) {
    const { option } = choice;
    return { label: optionWords(say, fact, option, 'label'), hint: optionWords(say, fact, option, 'hint') };
  }
  const which = 'sale' in choice ? 'sale' : 'learn' in choice ? 'learn' : 'sellers';
  return { label: say(`choice.${which}.label`), hint: say(`choice.${which}.hint`) };
}

function commandOf({ fact }: Question, choice: Choice): Command {
  if ('sale' in choice) return { do: 'say', facts: { goal: 'sell-to-csp' } };
  if ('learn' in choice) return { do: 'learn', part: 'menu' };
  if ('sellers' in choice) return { do: 'sellers', screen: choice.sellers };
  return { do: 'say', facts: { [fact]: choice.option } as Facts }; // a choice is a value of its fact
}

/** Whether a choice is the value that holds now; a further list counts as such when it has that value. */
function isCurrent({ reply, consultation }: Scene, show: Question, choice: Choice): boolean {
  if (!show.changing || 'sale' in choice || 'learn' in choice) return false;
  const current = reply.facts[show.fact] ?? consultation.assumed[show.fact];
  if ('option' in choice) return choice.option === current;
  return (
    current !== undefined && !show.choices.some((other) => 'option' in other && other.option === current)
  );
}
