import type { Edition, Grade, Outcome } from '../../policy/edition.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import { everyEdition } from '../support/everyEdition.ts';
import { contents as contents20170609 } from './2017-06-09/contents.ts';
import { defaults as defaults20170609, expected as expected20170609 } from './2017-06-09/expected.ts';
import { spoken as spoken20170609 } from './2017-06-09/spoken.ts';
import { wording as wording20170609 } from './2017-06-09/wording.ts';
import type { Contents } from './contents.ts';
import type { Spoken } from './spoken.ts';
import type { Wording } from './wording.ts';

export type Cell = { outcome: Outcome; support: Grade; rules: string[] };
export type Expected =
  | { status: 'asking'; fact: FactName; possible?: Outcome[] }
  | ({ status: 'answered' } & Cell);

/** What an edition is to say, read from its source and written without a look at the edition. */
export type Expectations = {
  /** What is to happen when `facts` have been said and the person is not sure of `unsure`. */
  expected: (facts: Facts, unsure?: readonly FactName[]) => Expected;
  defaults: {
    options: { [F in FactName]?: readonly string[] };
    assumed: Pick<Edition['assumed'], 'cloud'>;
    whenUnsure: Edition['whenUnsure'];
  };
  /** What an answer to facts that are answered is made of. */
  contents: (facts: Facts) => Contents;
  /** What a customer hears, and must not hear, of such an answer. */
  spoken: (facts: Facts) => Spoken;
  wording: Wording;
};

export const EXPECTATIONS: Readonly<Record<string, Expectations>> = {
  '2017-06-09': {
    expected: expected20170609,
    defaults: defaults20170609,
    contents: contents20170609,
    spoken: spoken20170609,
    wording: wording20170609,
  },
};

export type Specified = { edition: Edition; expectations: Expectations };

/** Every edition that has expectations, with them. */
export const specified: Specified[] = everyEdition.flatMap((edition) => {
  const expectations = EXPECTATIONS[edition.id];
  return expectations ? [{ edition, expectations }] : [];
});

/** What is expected of an edition. */
export function expectationsOf({ id }: Edition): Expectations {
  const expectations = EXPECTATIONS[id];
  if (!expectations) throw new Error(`nothing is expected of ${id}; write test/policy/${id}/`);
  return expectations;
}
