import { z } from 'zod';
import en from '../words/en.json' with { type: 'json' };

export type Term = keyof typeof en.terms;
/** The words of the trade that the glossary explains. */
export const TERMS = Object.keys(en.terms) as Term[]; // Object.keys forgets the key type
export const termSchema = z.enum(TERMS);
