import type { AnswerView } from './answer.ts';
import type { ChangesView } from './changes.ts';
import type { CompareView } from './compare.ts';
import type { CopyView } from './copy.ts';
import type { EraseView } from './erase.ts';
import type { ExplanationView } from './explanation.ts';
import type { HoldingView } from './holding.ts';
import type { LessonView } from './learn/lesson.ts';
import type { ProgressView } from './learn/progress.ts';
import type { OpinionView } from './opinion.ts';
import type { PersonView } from './person.ts';
import type { QuestionView } from './question.ts';
import type { SharedView } from './share/sharedCase.ts';

/** Every kind of finished content; `card` names the template it goes into. */
export type View =
  | QuestionView
  | AnswerView
  | HoldingView
  | ExplanationView
  | ChangesView
  | CompareView
  | CopyView
  | OpinionView
  | EraseView
  | PersonView
  | LessonView
  | ProgressView
  | SharedView;
