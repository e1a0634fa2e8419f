import type { core } from 'zod';
import { type Edition, editionSchema } from '../edition.ts';
import type { Finding } from './finding.ts';
import { verify } from './verify.ts';

/** What is wrong with something that claims to be an edition; its edition, when it has at least the shape of one. */
export function inspect(candidate: unknown): { edition?: Edition; findings: Finding[] } {
  const { data: edition, error } = editionSchema.safeParse(candidate);
  return error ? { findings: error.issues.map(shapeFinding) } : { edition, findings: verify(edition) };
}

function shapeFinding(issue: core.$ZodIssue): Finding {
  return { check: 'shape', where: issue.path.join('.') || 'the whole file', says: saysOf(issue) };
}

function saysOf(issue: core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const either = issue.errors.map((branch) => branch.map(({ message }) => message).join(', '));
  return `${issue.message}: ${either.join('; or ')}`;
}
