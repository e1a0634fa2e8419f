// Not from the package's root: see `fillCard.ts`.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { Language } from '../../policy/facts.ts';
import { assemble } from '../assemble.ts';
import changes from '../changes.template.json' with { type: 'json' };
import type { Row } from '../view.ts';
import type { Choice, ProposalCard } from './proposal.ts';

/** A title, a text and lines to tap: the list of what can be changed looks the same. */
const template = new Template(assemble(changes));

type ProposalView = {
  language: Language;
  title: string;
  text: string;
  rows: (Omit<Row, 'tap'> & { tap: Choice })[];
  fallback: string;
  leads: [];
  told: [];
  buttons: [];
};

/** Places a finished list of cases in its template. */
export function fillProposal(view: ProposalView): ProposalCard {
  return template.expand({ $root: view });
}
