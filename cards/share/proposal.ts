import type { Translate } from '../../dialogs/translate.ts';
import type { Facts, Language } from '../../policy/facts.ts';
import type { AdaptiveCard } from '../card.ts';
import { rowTitle } from '../view.ts';
import { fillProposal } from './fillProposal.ts';
import type { SharedCase } from './sharedCase.ts';

/** What somebody sends who chooses a case. */
export type Choice = { share: Facts };
export type ProposalAction = { type: 'Action.Submit'; title: string; data: Choice };
/** A card to choose from; what is tapped on it belongs to no conversation. */
export type ProposalCard = Omit<AdaptiveCard, 'body' | 'actions'> & {
  body: unknown[];
  actions: ProposalAction[];
};

/** One answer to look at and insert, or several cases to choose from. */
export function proposalOf(cases: readonly SharedCase[], language: Language, say: Translate): ProposalCard {
  const [only, ...others] = cases;
  if (!only || others.length > 0) return severalOf(cases, language, say);
  const insert = { type: 'Action.Submit', title: say('share.insert'), data: { share: only.facts } } as const;
  return { ...only.card, actions: [insert] };
}

function severalOf(cases: readonly SharedCase[], language: Language, say: Translate): ProposalCard {
  const [title, text] = [say('share.which'), say('share.several')];
  const rows = cases.map(({ facts, title: label, verdict }, index) => ({
    number: String(index + 1),
    label,
    hint: verdict,
    now: [],
    title: rowTitle(String(index + 1), label, verdict),
    tap: { share: facts },
  }));
  const listed = rows.map(({ number, label, hint }) => `${number}. ${label}\n   ${hint}`).join('\n');
  const fallback = [title, text, listed].join('\n\n');
  return fillProposal({ language, title, text, rows, fallback, leads: [], told: [], buttons: [] });
}
