import { writePassages } from '../../../policy/answer.ts';
import type { Scoped } from '../../../policy/condition.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import type { Entry } from './entryView.ts';
import { sayable, scopeMark } from './lines.ts';

/** What an entry rests on: rules with their passages, readings, statements, and what contradicts it elsewhere. */
export function basisView(voice: Voice, entry: Entry): Html {
  const { edition, row, known } = entry;
  const { t, say } = voice;
  const readings = edition.readings.filter(({ id }) => row.readings.includes(id));
  const conflicts = edition.cloudCaveats.filter(({ outcomes }) => outcomes.includes(row.outcome));
  const holds = row.holds.flatMap((id) => edition.statements[id] ?? []);
  return html`<h4>${t(row.support === 'silent' ? 'section.read' : 'section.rules')}</h4>
    <dl>${rulesView(voice, entry)}</dl>
    ${
      readings.length > 0 &&
      html`<h4>${t('section.readings')}</h4>
      <dl>${readings.map(({ id, says }) => html`<div><dt>${id}</dt><dd>${say(says)}</dd></div>`)}</dl>`
    }
    ${
      holds.length > 0 &&
      html`<h4>${t('page.policy.holds')}</h4>
      <ul class="lines">${holds.map((says) => html`<li>${say(says)}</li>`)}</ul>`
    }
    ${sayable(conflicts, known).map(
      ({ id }) => html`<p class="conflicts">${t('page.policy.conflict')} <a href="#${id}">${id}</a></p>`,
    )}`;
}

function rulesView(voice: Voice, { edition, row, known }: Entry): Html[] {
  const cited = row.because.map((one): Scoped & { rule: string } =>
    typeof one === 'string' ? { rule: one } : one,
  );
  return sayable(cited, known).map((one) => {
    const [passage] = writePassages(edition, [one.rule], voice.language);
    return html`<div><dt>${one.rule} ${scopeMark(voice, one, known)}</dt
    ><dd>${passage?.text} <small>${passage?.place}</small></dd></div>`;
  });
}
