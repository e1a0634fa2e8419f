import { z } from 'zod';
import type { Language } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string().max(50) });

/** The language of whoever sent an activity. Teams tells it beside some activities and not in them. */
export function languageOf({ locale, entities }: IncomingActivity): Language {
  const client = (entities ?? []).flatMap((entity) => clientInfo.safeParse(entity).data ?? [])[0];
  return (locale ?? client?.locale)?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
