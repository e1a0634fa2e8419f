import type { Key, Translate } from '../dialogs/translate.ts';
import type { FactName } from '../policy/facts.ts';
import { type Line, type Section, sectionOf } from './view.ts';

/** Where each fact can be looked up; what a customer wants stands nowhere. */
const GUIDES: Record<FactName, readonly Key[]> = {
  origin: ['guide.origin.invoice', 'guide.origin.portal', 'guide.origin.name'],
  kind: ['guide.kind.invoice', 'guide.kind.portal', 'guide.kind.name'],
  goal: [],
  cloud: ['guide.cloud.portal', 'guide.cloud.name'],
  role: ['guide.role.invoice', 'guide.role.portal'],
};

/** Where to look for a fact. Common knowledge and no policy, as its heading says. */
export function guideOf(fact: FactName, say: Translate): Section<Line>[] {
  const lines = GUIDES[fact].map((key) => ({ text: say(key) }));
  return sectionOf(say('guide.heading'), lines);
}
