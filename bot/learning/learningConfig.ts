import { z } from 'zod';
import { optional } from '../setting.ts';

export const learningKeys = {
  LEARN_REPORT: optional.pipe(z.enum(['on', 'off']).default('off')),
};

export const LEARNING_SAYS: Record<keyof typeof learningKeys, string> = {
  LEARN_REPORT: 'must be "on" or "off"',
};
