import { hyperlink } from '../../../policy/answer.ts';
import type { Edition } from '../../../policy/edition.ts';
import { dayInWords } from '../day.ts';
import { type Html, html } from '../html.ts';
import type { Voice } from '../voice.ts';
import { externalLink } from './lines.ts';

/** What this edition is, where it comes from, and whether somebody has approved it. */
export function reviewView(voice: Voice, edition: Edition): Html {
  const { t, say, language } = voice;
  return html`<div class="review">
    <p class="review-state ${edition.reviewedBy ? 'is-reviewed' : 'is-open'}">${reviewWords(voice, edition)}</p>
    ${edition.preview && html`<p class="review-state is-open">${t('page.policy.preview')}</p>`}
    <p>${say(edition.source.says)} <small>${edition.source.locale} · ${t('page.policy.commit')}
      <code>${edition.source.commit.slice(0, 12)}</code></small></p>
    <p>${t('page.policy.today')} ${externalLink(hyperlink(edition, edition.source.page, language))}</p>
  </div>`;
}

function reviewWords({ t, language }: Voice, { reviewedBy, reviewedOn, reviewBy }: Edition): string {
  const next = dayInWords(reviewBy, language);
  if (reviewedBy === null || reviewedOn === null) return t('page.policy.notReviewed', { next });
  return t('page.policy.reviewed', { who: reviewedBy, day: dayInWords(reviewedOn, language), next });
}
