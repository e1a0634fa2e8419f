import type { Edition } from '../edition.ts';
import { bareTerms } from './bareTerms.ts';
import { because } from './because.ts';
import { cancelLast } from './cancelLast.ts';
import { carefulGoal } from './carefulGoal.ts';
import { cited } from './cited.ts';
import { completeness } from './completeness.ts';
import { defaults } from './defaults.ts';
import { dependence } from './dependence.ts';
import { explanations } from './explanations.ts';
import type { Finding } from './finding.ts';
import { ids } from './ids.ts';
import { labels } from './labels.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { order } from './order.ts';
import { overlap } from './overlap.ts';
import { procedure } from './procedure.ts';
import { questions } from './questions.ts';
import { reachability } from './reachability.ts';
import { references } from './references.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';
import { ruleNames } from './ruleNames.ts';
import { shown } from './shown.ts';
import { somethingToDo } from './somethingToDo.ts';
import { sources } from './sources.ts';
import { support } from './support.ts';
import { terms } from './terms.ts';
import { texts } from './texts.ts';
import { whereToAsk } from './whereToAsk.ts';

const CHECKS = [
  completeness,
  overlap,
  reachability,
  questions,
  dependence,
  defaults,
  carefulGoal,
  sources,
  because,
  cited,
  ruleNames,
  support,
  ids,
  references,
  links,
  labels,
  texts,
  markdown,
  terms,
  explanations,
  bareTerms,
  shown,
  somethingToDo,
  refusals,
  whereToAsk,
  procedure,
  order,
  cancelLast,
  review,
];

/**
 * Every fault of an edition, none when it can be trusted with customers. Exact: each check goes through all
 * cases that the vocabulary allows. Expects that the edition does not change afterwards.
 */
export function verify(edition: Edition): Finding[] {
  return CHECKS.flatMap((check) => check(edition));
}
