import type { Language } from '../../policy/facts.ts';
import type { Assets } from './assets.ts';
import { type Html, html, type Part } from './html.ts';

export type Document = {
  language: Language;
  title: string;
  about: string;
  /** The page's own style sheet, and its scripts in the order in which they run; names of assets. */
  style: string;
  scripts: readonly string[];
  /** Fetched early, for a script that adds it once it is needed. */
  preload?: string;
  /** Lets a script add style sheets; see securityHeaders. */
  nonce?: string;
  body: Part;
};

/** A whole page. */
export function documentView(assets: Assets, page: Document): Html {
  const { language, title, about, style, scripts, preload, nonce, body } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${about}">
<title>${title}</title>
<link rel="icon" href="${assets.address('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.address(style)}">
${preload && html`<link rel="preload" as="script" href="${assets.address(preload)}">`}
${scripts.map((name) => html`<script defer src="${assets.address(name)}" ${nonce && html`nonce="${nonce}"`}></script>`)}
</head>
<body>${body}</body>
</html>
`;
}
