import type { Reply } from '../dialogs/reply.ts';
import type { Facts, Language } from '../policy/facts.ts';

/** The answer to a case that belongs to no conversation. */
export function plainReply(facts: Facts, language: Language): Reply {
  return {
    language,
    case: '',
    edition: null,
    revision: 0,
    leads: [],
    show: { view: 'answer' },
    facts,
    unsure: [],
    tapped: [],
    understood: [],
    ticked: null,
    speaks: language,
    visit: [],
    waiting: 0,
    canGoBack: false,
  };
}
