import { type Edition, GRADES } from '../../../policy/edition.ts';
import { VOCABULARY } from '../../../policy/facts.ts';
import { type Html, html } from '../html.ts';
import { type Voice, valueName } from '../voice.ts';
import { FILTER_FACTS, type Filters } from './filters.ts';
import { policyAddress } from './policyAddress.ts';

type Option = { value: string; name: string };

/** The filters: a form that works by itself and is sent without a button where scripts run. */
export function filterView(voice: Voice, edition: Edition, filters: Filters): Html {
  const { t, say, language } = voice;
  const outcomes = new Set([...edition.gates, ...edition.rows].map(({ outcome }) => outcome));
  const choose = (name: string, label: string, options: Option[], chosen: string | undefined) =>
    html`<label><span>${label}</span><select name="${name}"><option value="">${t('page.policy.any')}</option>${options.map(
      (option) =>
        html`<option value="${option.value}" ${option.value === chosen && html`selected`}>${option.name}</option>`,
    )}</select></label>`;
  return html`<form class="filters" method="get" action="/policy#list" aria-label="${t('page.policy.filter')}">
    <input type="hidden" name="lang" value="${language}"><input type="hidden" name="edition" value="${edition.id}">
    ${FILTER_FACTS.map((fact) => {
      const options = VOCABULARY[fact].map((value) => ({ value, name: valueName(voice, fact, value) }));
      return choose(fact, t(`fact.${fact}`), options, filters.facts[fact]);
    })}
    ${choose(
      'outcome',
      t('page.policy.outcome'),
      [...outcomes].map((value) => ({ value, name: say(edition.outcomes[value]) })),
      filters.outcome,
    )}
    ${choose(
      'grade',
      t('page.policy.sureness'),
      GRADES.map((value) => ({ value, name: t(`page.grade.${value}`) })),
      filters.grade,
    )}
    <div class="filter-buttons"><button class="show">${t('page.policy.show')}</button>
    <a class="clear" href="${policyAddress(language, edition, {}, 'list')}">${t('page.policy.clear')}</a>
    <button type="button" class="open-all" aria-pressed="false" hidden>${t('page.policy.openAll')}</button></div>
  </form>`;
}
