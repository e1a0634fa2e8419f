import type { Reading } from './reading.ts';
import type { Intent } from './understood.ts';

/** What was found besides the intent's own words. */
export type Found = {
  origins: number;
  kinds: number;
  goals: number;
  roles: number;
  clouds: number;
  isSale: boolean;
};

type Rule = { intent: Intent; holds: (reading: Reading, found: Found) => boolean };

const isCase = ({ origins, goals, roles }: Found) => origins > 0 || goals > 0 || roles > 0;
const isAnything = (found: Found) => isCase(found) || found.kinds > 0 || found.clouds > 0;

/** Words, and the spaces at both ends, of a message that may be but the name of a product. */
const LONGEST_BARE = 7;

/** A product is named in a longer message that says nothing of customers, subscriptions or sellers. */
function isChatAboutProduct(reading: Reading, { kinds }: Found): boolean {
  const isShort = reading.gloss.split(' ').length <= LONGEST_BARE && !reading.has('questionStart');
  const isBare = isShort || reading.has('bareProduct');
  return kinds > 0 && reading.mentions('LIC', 'USE').length > 0 && !isBare && !reading.has('subject');
}

/** In this order, the first that holds. */
const RULES: Rule[] = [
  { intent: 'explain', holds: (reading, { isSale }) => isSale && reading.has('explain') },
  { intent: 'sell_to_csp', holds: (_, { isSale }) => isSale },
  { intent: 'change_language', holds: (reading, found) => reading.has('language') && found.origins === 0 },
  { intent: 'restart', holds: (reading, found) => reading.has('restart') && !isAnything(found) },
  {
    intent: 'contact_human',
    holds: (reading, found) => reading.has('human') && found.origins === 0 && found.kinds === 0,
  },
  {
    intent: 'change_answer',
    holds: (reading, found) => reading.has('change') && (!isAnything(found) || reading.has('changeStart')),
  },
  { intent: 'learn', holds: (reading, { goals }) => reading.has('definition') && goals === 0 },
  {
    intent: 'learn',
    holds: (reading, found) => reading.has('learn') && !(found.origins > 0 && found.goals > 0),
  },
  { intent: 'explain', holds: (reading) => reading.has('explain') },
  { intent: 'help', holds: (reading, found) => reading.has('help') && !isAnything(found) },
  { intent: 'out_of_scope', holds: (reading, found) => reading.has('technical') && !isCase(found) },
  {
    intent: 'out_of_scope',
    holds: (reading, found) => !isCase(found) && found.clouds === 0 && isChatAboutProduct(reading, found),
  },
  { intent: 'ask_procedure', holds: (_, found) => isAnything(found) },
  { intent: 'smalltalk_greeting', holds: (reading) => reading.has('greet') && !reading.has('anyPolicy') },
  { intent: 'ask_procedure', holds: (reading) => reading.has('anyPolicy') },
];

export function intentOf(reading: Reading, found: Found): Intent {
  return RULES.find(({ holds }) => holds(reading, found))?.intent ?? 'out_of_scope';
}
