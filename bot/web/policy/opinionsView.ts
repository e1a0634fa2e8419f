import type { Edition, Row } from '../../../policy/edition.ts';
import { reasonsInWords } from '../../feedback/reasonsInWords.ts';
import { type Counts, type Judged, type Tally, troubleOf } from '../../feedback/tally.ts';
import { daysInWords } from '../day.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { entryAddress } from './entryAddress.ts';
import { conditionWords } from './scopeWords.ts';

/** What people said about the answers of an edition: the rules that cause trouble, the worst first. */
export function opinionsView(voice: Voice, edition: Edition, said: Tally): Html {
  const { t, language } = voice;
  const troubling = said.rules.filter((rule) => troubleOf(rule) > 0);
  return html`<section aria-labelledby="said-title"><h2 id="said-title">${t('said.title')}</h2>
    <p class="lead">${t('said.text')}</p>
    <p><strong>${countsInWords(voice, said)}</strong> <small>${daysInWords(said.from, said.to, language)}</small></p>
    ${
      troubling.length > 0
        ? html`<dl class="reference">${troubling.map((rule) => ruleView(voice, edition, rule))}</dl>`
        : html`<p>${t('said.noTrouble')}</p>`
    }</section>`;
}

function ruleView(voice: Voice, edition: Edition, rule: Judged): Html {
  const { t } = voice;
  const rows = [...edition.gates, ...edition.rows].filter(({ id }) => rule.rows.includes(id));
  return html`<div data-said="${rule.id}"><dt>${rule.id}</dt><dd>${countsInWords(voice, rule)}
    <small>${reasonsInWords(rule.reasons, t).join(' · ')}</small>
    <ul class="said-of">${rows.map((row) => html`<li>${entryLink(voice, edition, row)}</li>`)}</ul></dd></div>`;
}

function entryLink(voice: Voice, edition: Edition, row: Row): Html {
  const when = conditionWords(voice, row.when);
  const address = entryAddress(voice.language, edition, row);
  return html`<a href="${address}" data-case="${when}">${voice.say(edition.outcomes[row.outcome])}</a>
    <small>${when}</small>`;
}

function countsInWords({ t }: Voice, { right, unclear, wrong }: Counts): string {
  return t('said.counts', { right: String(right), unclear: String(unclear), wrong: String(wrong) });
}
