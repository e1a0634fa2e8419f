import type { Condition } from '../../../policy/condition.ts';
import { consult } from '../../../policy/consult.ts';
import type { Edition } from '../../../policy/edition.ts';
import { FACT_NAMES, type Facts } from '../../../policy/facts.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { gradeMark } from './gradeMark.ts';
import { caseOfGate } from './grid.ts';
import { policyAddress } from './policyAddress.ts';
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
      const address = policyAddress(voice.language, edition, onlyValues(gate.when), `entry-${gate.id}`);
      return html`
      <li data-gate="${gate.id}" data-outcome="${says.outcome}" data-grade="${says.support}"
        ><a href="${address}" data-case="${conditionWords(voice, gate.when)}"
        ><span class="gate-when">${conditionWords(voice, gate.when)}</span><span class="outcome">${voice.say(
          edition.outcomes[says.outcome],
        )}</span>${gradeMark(voice, says.support)}</a></li>`;
    })}</ol>
  </section>`;
}

/** The facts a condition leaves no choice in. */
function onlyValues(condition: Condition): Facts {
  const facts: Facts = {};
  for (const fact of FACT_NAMES) {
    const values: readonly string[] = condition[fact] ?? [];
    if (values.length === 1) Object.assign(facts, { [fact]: values[0] });
  }
  return facts;
}
