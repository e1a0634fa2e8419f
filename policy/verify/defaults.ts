import type { Edition } from '../edition.ts';
import type { Finding } from './finding.ts';
import { gated } from './gated.ts';

/** What is taken for an unsaid fact leaves the answer to the customer's own case. */
export function defaults(edition: Edition): Finding[] {
  const { goal } = edition.whenUnsure;
  const { cloud } = edition.assumed;
  const question = edition.questions.find(({ fact }) => fact === 'goal');
  return [
    ...(question === undefined || question.options.includes(goal)
      ? []
      : [finding('whenUnsure.goal', `"${goal}" is not offered as a goal; take one that is`)]),
    ...(gated(edition, 'cloud', cloud)
      ? [
          finding(
            'assumed.cloud',
            `gates decide every case in "${cloud}", so nothing is ever asked; assume another`,
          ),
        ]
      : []),
    ...edition.cloudCaveats
      .filter(({ when }) => when?.cloud?.includes(cloud))
      .map(({ id }) =>
        finding('assumed.cloud', `${id} warns of "${cloud}"; assume a cloud without a conflict`),
      ),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'defaults', where, says };
}
