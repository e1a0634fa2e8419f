import { consult } from '../../policy/consult.ts';
import { type Edition, GRADES, type Row } from '../../policy/edition.ts';
import { type Facts, type Language, VOCABULARY } from '../../policy/facts.ts';
import { citedIn } from '../../policy/verify/citedIn.ts';
import { grid } from './grid.ts';
import { TABLE_WORDS } from './tableWords.ts';

const LICENSES = { kind: 'license-based' } as const;
const AZURE = { kind: 'usage-based' } as const;

/** What the edition decides, for people: a grid of origins, the gates before it, and what the grades mean. */
export function decisionTable(edition: Edition, language: Language): string {
  const words = TABLE_WORDS[language];
  const cell = (...cases: Facts[]) => cellOf(edition, cases, language);
  const rows = VOCABULARY.origin.map((origin) => [
    origin,
    cell({ ...LICENSES, origin, goal: 'support' }),
    cell({ ...LICENSES, origin, goal: 'move' }),
    cell({ ...AZURE, origin, goal: 'support' }, { ...AZURE, origin, goal: 'move' }),
  ]);
  const { licenseSupport, licenseMove, azure } = words.columns;
  const grades = GRADES.map((grade) => `  ${grade}: ${edition.grades[grade][language]}`);
  return [
    `${words.edition} ${edition.id}: ${edition.title[language]}`,
    grid([[words.origin, licenseSupport, licenseMove, azure], ...rows]),
    [words.gates, ...edition.gates.map((gate, index) => gateLine(edition, gate, index + 1, language))].join(
      '\n',
    ),
    [words.grades, ...grades].join('\n'),
  ].join('\n\n');
}

/** What the cases come to, once each: outcome and grade, the outcome in words, the rules. */
function cellOf(edition: Edition, cases: readonly Facts[], language: Language): string {
  const answers = cases.map((facts) => {
    const next = consult(edition, facts);
    return next.status === 'answered' ? verdictOf(edition, next.row, next.rules, language).join('\n') : '';
  });
  return [...new Set(answers)].join('\n');
}

function gateLine(edition: Edition, gate: Row, place: number, language: Language): string {
  const when = Object.entries(gate.when).map(([fact, values]) => `${fact}=${values.join(',')}`);
  const verdict = verdictOf(edition, gate, [...new Set(citedIn(gate))], language);
  return `  ${place}. ${when.join(' ')} -> ${verdict.join(' | ')}`;
}

function verdictOf(
  edition: Edition,
  { outcome, support }: Row,
  rules: readonly string[],
  language: Language,
): string[] {
  return [`${outcome} (${support})`, edition.outcomes[outcome][language], rules.join(' ')];
}
