import { optionWords } from './optionWords.ts';
import type { Scene } from './scene.ts';
import type { Line } from './view.ts';

/** What is said before the content: one sentence a line. */
export function leadsOf({ reply, say }: Scene): Line[] {
  return reply.leads.map((lead) => {
    const value = lead.fact && reply.facts[lead.fact];
    const label = lead.fact && value ? optionWords(say, lead.fact, value, 'short') : say('told.unsaid');
    return { text: lead.fact ? say(`lead.${lead.say}`, { label }) : say(`lead.${lead.say}`) };
  });
}
