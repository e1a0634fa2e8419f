import type { Edition } from '../policy/edition.ts';
import {
  FACT_NAMES,
  type FactName,
  type Facts,
  factNameSchema,
  isValueOf,
  LANGUAGES,
  type Language,
  languageSchema,
  VOCABULARY,
} from '../policy/facts.ts';
import type { Editions } from './editions.ts';

/** What somebody asks of the policy. */
export type Inquiry = { facts: Facts; unsure: FactName[]; language: Language };

export const INQUIRY_NAMES = [
  'goal',
  'origin',
  'kind',
  'cloud',
  'role',
  'unsure',
  'lang',
  'edition',
] as const;
export type InquiryName = (typeof INQUIRY_NAMES)[number];

export type InquiryErrorCode =
  | 'unknown-name'
  | 'repeated'
  | 'unknown-value'
  | 'ill-formed'
  /** Asks for an edition that does not exist; the others ask for something that cannot be. */
  | 'unknown-edition';

/** Why an inquiry cannot be taken. Tells what is allowed, and never the value that was sent. */
export type InquiryError = { code: InquiryErrorCode; name: string; allowed: string[] };

type Taken = { inquiry: Inquiry; edition: Edition };
export type ReadInquiry = Taken | { error: InquiryError };

const TAME_NAME = /^[a-z][a-z-]{0,31}$/i;

/**
 * Reads an inquiry from names and values, as they stand in a query or on a command line. Empty means not said.
 * A caller that takes only some of the names passes those as `names`. Tells of the first fault alone.
 */
export function readInquiry(
  pairs: Iterable<readonly [name: string, value: string]>,
  editions: Editions,
  names: readonly InquiryName[] = INQUIRY_NAMES,
): ReadInquiry {
  const taken: Taken = { inquiry: { facts: {}, unsure: [], language: 'en' }, edition: editions.newest };
  const seen = new Set<string>();
  for (const [sent, value] of pairs) {
    const name = names.find((known) => known === sent);
    if (!name) return fault('unknown-name', TAME_NAME.test(sent) ? sent : '', names);
    const code = seen.has(name) ? 'repeated' : take(taken, name, value, editions);
    if (code) return fault(code, name, allowedFor(name, editions));
    seen.add(name);
  }
  return taken;
}

/** Puts the value where it belongs, or says why it cannot. */
function take(
  taken: Taken,
  name: InquiryName,
  value: string,
  editions: Editions,
): InquiryErrorCode | undefined {
  if (value === '') return undefined;
  if (name === 'edition') return takeEdition(taken, value, editions);
  if (name === 'unsure') return takeUnsure(taken, value.split(','));
  if (name === 'lang') return takeLanguage(taken, value);
  if (!isValueOf(name, value)) return 'unknown-value';
  taken.inquiry.facts = { ...taken.inquiry.facts, [name]: value };
  return undefined;
}

function takeEdition(taken: Taken, id: string, editions: Editions): InquiryErrorCode | undefined {
  const edition = editions.byId(id);
  if (!edition) return 'unknown-edition';
  taken.edition = edition;
  return undefined;
}

function takeLanguage({ inquiry }: Taken, value: string): InquiryErrorCode | undefined {
  const { data: language } = languageSchema.safeParse(value);
  if (!language) return 'unknown-value';
  inquiry.language = language;
  return undefined;
}

function takeUnsure({ inquiry }: Taken, facts: string[]): InquiryErrorCode | undefined {
  if (facts.includes('')) return 'ill-formed';
  const { data: known } = factNameSchema.array().safeParse(facts);
  if (!known) return 'unknown-value';
  if (new Set(known).size < known.length) return 'repeated';
  inquiry.unsure = known;
  return undefined;
}

function allowedFor(name: InquiryName, editions: Editions): readonly string[] {
  if (name === 'edition') return editions.all.map(({ id }) => id);
  if (name === 'unsure') return FACT_NAMES;
  return name === 'lang' ? LANGUAGES : VOCABULARY[name];
}

function fault(code: InquiryErrorCode, name: string, allowed: readonly string[]): { error: InquiryError } {
  return { error: { code, name, allowed: [...allowed] } };
}
