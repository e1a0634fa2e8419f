const LONGEST = 2500;
const MOST = 150;
const CONTRACTIONS: [RegExp, string][] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(is|are|was|were|do|does|did|has|have|had|would|should|could)n'?t\b/g, '$1 not'],
  [/\b(it|that|what|who|where|here|there|how|he|she|when)'s\b/g, '$1 is'],
  [/\b(what|where|how|that)s\b/g, '$1 is'],
  [/\bw\/o\b/g, 'without'],
  [/\bw\/ ?(?=\w)/g, 'with '],
  [/\bc\/ ?(?=\w)/g, 'con '],
  [/\bp\/ ?(?=\w)/g, 'para '],
  [/\bee\.? ?uu\b\.?/g, 'eeuu'],
  [/\bu\.s\.(?:a\.)?/g, 'us'],
  [/'s\b/g, ''],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(they|you)re\b/g, '$1 are'],
  [/\b(they|we|you)ve\b/g, '$1 have'],
];

const TOKEN = /[\p{L}\p{N}]+(?:\+[\p{L}\p{N}]+)?|[.,;:?![\]"/>]/gu;

/**
 * Splits text into plain lower-case words and marks of punctuation. Accents, emoji and formatting go; what ends
 * a clause stays, since it limits how far a negation or a seller reaches. A word said twice counts once. Reads no further
 * than 2,500 characters and 150 words.
 */
export function tokenize(text: string): string[] {
  const tokens = plain(text.slice(0, LONGEST)).match(TOKEN) ?? [];
  return tokens.filter((token, at) => token !== tokens[at - 1]).slice(0, MOST);
}

function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'");
  return expanded(letters)
    .replace(/[«»“”"]/g, ' " ')
    .replace(/^\s*>+/gm, ' ')
    .replace(/(?:-|=)>|→|⇒|➡/g, ' > ')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(\p{L}|\p{N})\.(?=com\b|net\b|\p{N})/gu, '$1 ')
    .replace(/\s[-–—]+\s|[–—]/g, ' , ')
    .replace(/[[\]{}]/g, ' ')
    .replace(/\(/g, ' [ ')
    .replace(/\)/g, ' ] ')
    .replace(/=/g, ' : ')
    .replace(/&|\s\+\s/g, ' and ')
    .replace(/[¿¡]/g, ' ')
    .replace(/…|\.{2,}/g, ' , ')
    .replace(/\n+/g, ' ; ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1$1');
}

function expanded(letters: string): string {
  return CONTRACTIONS.reduce((text, [form, full]) => text.replace(form, full), letters);
}
