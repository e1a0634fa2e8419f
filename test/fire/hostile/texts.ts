import fc from 'fast-check';

/** Stands in everything hostile, so that whatever shows, stores or logs it has taken too much. As `MARKED` finds it. */
export const MARK = 'mark7er';
/** Where links and images of hostile texts lead. */
export const MARK_HOST = `${MARK}.example`;

export const MARKDOWN = [
  `[${MARK}](https://${MARK_HOST}/a)`,
  `![${MARK}](https://${MARK_HOST}/x.png)`,
  `[![${MARK}](https://${MARK_HOST}/x.png)](javascript:alert(1))`,
  `<https://${MARK_HOST}>`,
  `https://${MARK_HOST}/plain www.${MARK_HOST} someone@${MARK_HOST}`,
  `[${MARK}][1]\n\n[1]: https://${MARK_HOST}`,
  `**${MARK}** _${MARK}_ ~~${MARK}~~ \`${MARK}\``,
  `# ${MARK}\n\n> ${MARK}\n\n- ${MARK}\n\n| ${MARK} | b |\n|---|---|\n| a | b |`,
  `\\[${MARK}\\](https://${MARK_HOST})`,
];

export const HTML = [
  `<img src="https://${MARK_HOST}/x.png" onerror="alert('${MARK}')">`,
  `<script>alert('${MARK}')</script>`,
  `</script><script src=//${MARK_HOST}></script>`,
  `"><svg/onload=alert('${MARK}')>`,
  `' onmouseover='alert("${MARK}")' x='`,
  `<a href="javascript:alert('${MARK}')">${MARK}</a>`,
  `<iframe srcdoc="<b>${MARK}</b>"></iframe><style>*{display:none}</style><!-- ${MARK}`,
  `&lt;b&gt;${MARK}&lt;/b&gt; &#x3c;${MARK}&#62; &nbsp;`,
  `<at>${MARK}</at> <attachment id="${MARK}"></attachment>`,
];

export const TEMPLATES = [
  `\${${MARK}}`,
  `\${length('${MARK}')} \${json('${MARK}')}`,
  `{{${MARK}}} {{- ${MARK}}} {{DATE(2024-01-01T00:00:00Z,SHORT)}}${MARK}`,
  `$t(${MARK}) $t(welcome.title) {{$t(${MARK})}}`,
  `%s %d %n ${MARK} $& $1 $\` $' {0} #{${MARK}} <%= ${MARK} %>`,
];

const NAMES = [
  `../../${MARK}`,
  `..\\..\\${MARK}`,
  `/etc/${MARK}`,
  `C:\\${MARK}`,
  `%2e%2e%2f${MARK}`,
  `conversations/${MARK}/x`,
  `nul\0${MARK}`,
  `${MARK}.json`,
  'con',
  '.',
  '..',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
];

const SIGNS = [
  `\u202e${MARK}\u202c \u2066${MARK}\u2069 \u200f\u200b\u2060\ufeff${MARK}`,
  `\u0000\u0001\u0007\u001b[31m${MARK}\u001b[0m\u007f\u0085\u2028\u2029`,
  `\r\nX-Injected: ${MARK}\r\n\r\n`,
  `\ud83e ${MARK} \udd8a`,
  `🦊🧡👩‍👩‍👧‍👦${MARK}🏴‍☠️`,
  `${MARK}${'\u0301'.repeat(200)}`,
  `مرحبا ${MARK} שלום`,
  `' or 1=1; -- ${MARK}`,
  `{"type":"message","${MARK}":1}`,
  `${`${MARK} `.repeat(1250)}`,
];

/** What our own conversation understands, so that hostile words come at every step of it. */
const PHRASES = [
  'ea',
  'azure',
  'office 365',
  'open',
  'another csp partner',
  'move it',
  'not sure',
  'back',
  'why',
  'change',
  'copy',
  'get a code',
  'ABCDE-23456',
  'step 1 done',
  'what if it was open',
  'the customer speaks Spanish',
  'learn the rules',
  'practice',
  'remind me',
  'this is wrong',
  'ask a person',
  'delete everything about me',
  'yes',
  'no',
  'new case',
  'español',
  '1',
  '2',
];

/** Texts chosen for what others would make of them. */
export const CHOSEN = [...MARKDOWN, ...HTML, ...TEMPLATES, ...NAMES, ...SIGNS];

const chosen = fc.constantFrom(...CHOSEN);
const phrase = fc.constantFrom(...PHRASES);
const random = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}${MARK}`);

/** Any hostile text of moderate length. */
export const hostileText = fc.oneof(
  { weight: 5, arbitrary: chosen },
  { weight: 2, arbitrary: random },
  { weight: 1, arbitrary: fc.tuple(chosen, random, chosen).map((parts) => parts.join(' ')) },
);

/** What somebody types: something hostile, something sensible, or both in one message. */
export const typedText = fc.oneof(
  { weight: 2, arbitrary: phrase },
  { weight: 2, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.tuple(phrase, hostileText).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(hostileText, phrase).map((parts) => parts.join('\n')) },
);
