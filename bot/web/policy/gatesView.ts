import { consult } from '../../../policy/consult.ts';
import type { Edition } from '../../../policy/edition.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { entryAddress } from './entryAddress.ts';
import { gradeMark } from './gradeMark.ts';
import { caseOfGate } from './grid.ts';
import { conditionWords } from './scopeWords.ts';

/** What is settled before the table is read, in the order in which it is checked. */
export function gatesView(voice: Voice, edition: Edition): Html {
  return html`<section aria-labelledby="gates-title">
    <h2 id="gates-title">${voice.t('page.policy.first')}</h2>
    <p class="lead">${voice.t('page.policy.firstText')}</p>
    <ol class="gates">${edition.gates.map((gate) => {
      const facts = caseOfGate(edition, gate);
      const says = facts && consult(edition, facts);
      if (says?.status !== 'answered') return undefined;
      const address = entryAddress(voice.language, edition, gate);
      return html`
      <li data-gate="${gate.id}" data-outcome="${says.outcome}" data-grade="${says.support}"
        ><a href="${address}" data-case="${conditionWords(voice, gate.when)}"
        ><span class="gate-when">${conditionWords(voice, gate.when)}</span><span class="outcome">${voice.say(
          edition.outcomes[says.outcome],
        )}</span>${gradeMark(voice, says.support)}</a></li>`;
    })}</ol>
  </section>`;
}
