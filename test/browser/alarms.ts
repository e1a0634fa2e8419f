import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { MARK, MARK_HOST } from '../fire/hostile/texts.ts';

const LIVE =
  'a, img, svg, iframe, object, embed, audio, video, form, base, link, meta, style, script:not([type="application/json"])';

/** Finds elements that a marked text has become: what acts or leads elsewhere, and bears the mark or holds it. */
const FIND_LIVE = `(() => {
  const isOwnLink = (element) => element.matches('a') && element.origin === location.origin;
  const attributes = (element) => [...element.attributes];
  const bears = (element) => attributes(element).some(({ value }) => value.includes('${MARK}'));
  const handles = (element) => attributes(element).some(({ name }) => name.startsWith('on'));
  const isLive = (element) =>
    (element.matches('${LIVE}') && ((bears(element) && !isOwnLink(element)) || element.textContent.includes('${MARK}'))) ||
    (handles(element) && bears(element));
  return [...document.querySelectorAll('*')].filter(isLive).map((element) => element.outerHTML.slice(0, 300));
})()`;

/** Elements that are drawn where a marked text was read as Markdown or HTML. */
const FIND_DRAWN = `[...document.querySelectorAll(':is(b, strong, em, i, del, code, h1, h2, h3, blockquote, li, td, u)')]
  .filter((element) => element.textContent.trim() === '${MARK}')
  .map((element) => element.outerHTML.slice(0, 300))`;

/** Watches a page for anything that marked texts do by themselves; what it gives fails when there was something. */
export function alarmOn(page: Page): (what: string) => Promise<void> {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.includes(MARK_HOST)) alarms.push(`asked for ${request.url()}`);
  });
  return async (what) => {
    const found = [FIND_LIVE, FIND_DRAWN].map((script) => page.evaluate<string[]>(script));
    expect((await Promise.all(found)).flat(), what).to.deep.equal([]);
    expect(alarms, what).to.deep.equal([]);
  };
}
