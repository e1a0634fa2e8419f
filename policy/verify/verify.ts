import type { Edition } from '../edition.ts';
import { because } from './because.ts';
import { cancelLast } from './cancelLast.ts';
import { completeness } from './completeness.ts';
import { defaults } from './defaults.ts';
import { dependence } from './dependence.ts';
import type { Finding } from './finding.ts';
import { ids } from './ids.ts';
import { labels } from './labels.ts';
import { links } from './links.ts';
import { overlap } from './overlap.ts';
import { questions } from './questions.ts';
import { reachability } from './reachability.ts';
import { references } from './references.ts';
import { shown } from './shown.ts';
import { sources } from './sources.ts';
import { texts } from './texts.ts';

const CHECKS = [
  completeness,
  overlap,
  reachability,
  questions,
  dependence,
  defaults,
  sources,
  because,
  ids,
  references,
  links,
  labels,
  texts,
  shown,
  cancelLast,
];

/**
 * Every fault of an edition, none when it can be trusted with customers. Exact: each check goes through all
 * cases that the vocabulary allows. Expects that the edition does not change afterwards.
 */
export function verify(edition: Edition): Finding[] {
  return CHECKS.flatMap((check) => check(edition));
}
