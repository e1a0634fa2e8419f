import { aloud } from '../../../policy/aloud.ts';
import { hyperlink, ruleName, writePassages } from '../../../policy/answer.ts';
import type { Edition } from '../../../policy/edition.ts';
import { FACT_NAMES } from '../../../policy/facts.ts';
import { type Html, html, type Part } from '../html.ts';
import type { Voice } from '../voice.ts';
import { externalLink, scopeMark } from './lines.ts';

/** Everything else the edition holds: conflicts by cloud, what is said when unsure, terms, readings, rules and links. */
export function referenceView(voice: Voice, edition: Edition): Html {
  const { t } = voice;
  return html`${part('clouds', t('page.policy.clouds'), cloudsView(voice, edition))}
    ${part('unsure', t('page.policy.unsure'), unsureView(voice, edition))}
    ${part('terms', t('page.policy.terms'), termsView(voice, edition))}
    ${part('readings', t('section.readings'), readingsView(voice, edition))}
    ${part('rules', t('page.policy.rules'), rulesView(voice, edition))}
    ${part('links', t('page.policy.links'), linksView(voice, edition))}`;
}

function part(id: string, title: string, body: Part): Html {
  return html`<section aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`;
}

function cloudsView(voice: Voice, edition: Edition): Html {
  const { cloudCaveats, outcomes } = edition;
  return html`<p class="lead">${voice.t('page.policy.cloudsText')}</p><dl class="reference">${cloudCaveats.map(
    (
      caveat,
    ) => html`<div id="${caveat.id}"><dt>${caveat.id} ${scopeMark(voice, caveat)}</dt><dd>${voice.say(caveat.says)}
      ${caveat.spoken && html`<small>${voice.t('page.policy.aloud')}: ${aloud(edition, voice.say(caveat.spoken), voice.language)}</small>`}
      <small>${caveat.outcomes.map((outcome) => voice.say(outcomes[outcome])).join(' · ')}</small><small>${voice.say(caveat.evidence)}</small></dd></div>`,
  )}</dl>`;
}

function unsureView(voice: Voice, { holding }: Edition): Html {
  return html`<p class="lead">${voice.t('page.policy.unsureText')} <strong>${voice.say(holding.always)}</strong></p>
    <dl class="reference">${FACT_NAMES.map((fact) => {
      const find = holding.find[fact];
      return html`<div><dt>${voice.t(`fact.${fact}`)}</dt><dd>${find && voice.say(find)}</dd></div>`;
    })}</dl>`;
}

function termsView(voice: Voice, { terms }: Edition): Html {
  return html`<dl class="reference">${Object.values(terms).map(
    ({ name, explained }) => html`<div><dt>${voice.say(name)}</dt><dd>${voice.say(explained)}</dd></div>`,
  )}</dl>`;
}

function readingsView(voice: Voice, { readings }: Edition): Html {
  return html`<dl class="reference">${readings.map(
    ({ id, says }) => html`<div data-reading="${id}"><dt>${id}</dt><dd>${voice.say(says)}</dd></div>`,
  )}</dl>`;
}

function rulesView(voice: Voice, edition: Edition): Html {
  const ids = edition.rules.map(({ id }) => id);
  return html`<dl class="reference">${writePassages(edition, ids, voice.language).map(
    ({ rule, text, place }) =>
      html`<div data-rule="${rule}"><dt>${rule} <small>${ruleName(edition, rule, voice.language)}</small></dt><dd>${text} <small>${place}</small></dd></div>`,
  )}</dl>`;
}

function linksView(voice: Voice, edition: Edition): Html {
  return html`<dl class="reference">${Object.entries(edition.links).map(([id, link]) => {
    const seeAlso = edition.seeAlso.find((one) => one.link === id);
    return html`<div><dt>${externalLink(hyperlink(edition, id, voice.language))}</dt><dd>${
      seeAlso && html`${voice.say(seeAlso.label)} (${seeAlso.rule}) ${scopeMark(voice, seeAlso)} `
    }<small>${voice.t('page.policy.lastSeen')} ${voice.say(link.lastSeen)}: ${voice.say(link.seenAt)}</small></dd></div>`;
  })}</dl>`;
}
