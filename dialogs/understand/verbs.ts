/** How a verb stands: wished or possible, done by somebody now, or over. */
export type Forms = { base: string[]; third: string[]; past: string[] };

const PRONOUNS = 'me te se nos le les lo la los las'.split(' ');
const PAIRS = ['me', 'te', 'se', 'nos'].flatMap((who) =>
  ['lo', 'la', 'los', 'las'].map((what) => who + what),
);

const SPANISH = {
  ar: {
    open: ['ar', 'ando', 'e', 'en', 'a'],
    base: 'ar ando o amos e es emos en are aremos aria ariamos arian aramos'.split(' '),
    third: 'a an as'.split(' '),
    past: 'aron aba aban abamos ado ada ados adas aste ara aran'.split(' '),
  },
  er: {
    open: ['er', 'iendo', 'a', 'an'],
    base: 'er iendo o emos a amos an ere eremos eria eriamos'.split(' '),
    third: 'e en es'.split(' '),
    past: 'io ieron ia ian iamos ido ida idos idas iste'.split(' '),
  },
  ir: {
    open: ['ir', 'iendo', 'a', 'an'],
    base: 'ir iendo o imos a amos an ire iremos iria iriamos'.split(' '),
    third: 'e en es'.split(' '),
    past: 'io ieron ia ian iamos ido ida idos idas iste'.split(' '),
  },
} as const;

/** The forms of a regular Spanish verb, unaccented, with the pronouns that may hang on it. */
export function spanishForms(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const endings = SPANISH[infinitive.slice(-2) as keyof typeof SPANISH]; // the lexicon lists infinitives only
  const [infinitiveEnding = '', ...others] = endings.open;
  const hung = [
    ...[...PRONOUNS, ...PAIRS].map((tail) => stem + infinitiveEnding + tail),
    ...others.flatMap((ending) => PRONOUNS.map((tail) => stem + ending + tail)),
  ];
  const hard = (form: string) =>
    stem.endsWith('g') || stem.endsWith('c') || stem.endsWith('z') ? softened(form, stem) : form;
  const of = (list: readonly string[]) => list.map((ending) => hard(stem + ending));
  return { base: [...of(endings.base), ...hung.map(hard)], third: of(endings.third), past: of(endings.past) };
}

/** `entregue`, `saque`: the spelling that keeps the sound of an -ar verb before e. */
function softened(form: string, stem: string): string {
  if (!form.slice(stem.length).startsWith('e') || !form.startsWith(stem)) return form;
  const spelled = stem.endsWith('g')
    ? `${stem}u`
    : stem.endsWith('c')
      ? `${stem.slice(0, -1)}qu`
      : `${stem.slice(0, -1)}c`;
  return spelled + form.slice(stem.length);
}

/** The forms of a regular English verb; of a phrase (`look after`) its first word changes. */
export function englishForms(phrase: string): Forms {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined;
  const third = y ? `${y}ies` : /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return {
    base: [verb + tail, `${stem}ing${tail}`],
    third: [third + tail],
    past: [y ? `${y}ied${tail}` : `${stem}ed${tail}`],
  };
}
