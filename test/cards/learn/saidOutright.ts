import type { Understood } from '../../../dialogs/understand/understand.ts';
import type { Facts } from '../../../policy/facts.ts';

/**
 * What the bot's reader is to say of a story of these facts. Three things it never says outright: that a product is of
 * neither kind, that an agreement is another licensing program (it asks), and, of a sale to a partner, where that partner
 * bought before.
 */
export function saidOutright(facts: Facts): Pick<Understood, keyof Facts> {
  const { origin = null, kind = null, goal = null, cloud = null, role = null } = facts;
  const isOriginSaid = goal !== 'sell-to-csp' && origin !== 'other-licensing-program';
  return { origin: isOriginSaid ? origin : null, kind: kind === 'neither' ? null : kind, goal, cloud, role };
}
