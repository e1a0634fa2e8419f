import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** Holds a page as it is now to WCAG 2.2 AA and axe's best practices; what a dark theme changes is held to them too. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // The page's own policy lets nothing in that the page does not serve; evaluating is not subject to it.
  await page.evaluate(axe);
  expect(await violationsOf(page, {}), `${what}, light`).to.deep.equal([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOf(page, { runOnly: ['color-contrast'] }), `${what}, dark`).to.deep.equal([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function violationsOf(page: Page, options: object): Promise<string[]> {
  const how = JSON.stringify({ resultTypes: ['violations'], ...options });
  const violations = await page.evaluate<Violation[]>(`axe.run(${how}).then(({ violations }) => violations)`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
