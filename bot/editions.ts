import type { Edition } from '../policy/edition.ts';
import type { Finding } from '../policy/verify/finding.ts';
import { type EditionFile, readEditionFiles } from './editionFiles.ts';

export type Editions = {
  /** The newest by date that is not a preview. */
  newest: Edition;
  /** The edition with exactly this id, a preview too. Never falls back to a neighbour. */
  byId(id: string): Edition | undefined;
  /** All of them, the newest first. */
  all: readonly Edition[];
};

export type EditionErrorCode = 'EDITION_UNREADABLE' | 'EDITION_FAULTY' | 'EDITION_MISSING';

/** Editions that nobody should be answered from. The code is stable, the message is not. */
export class EditionError extends Error {
  override readonly name = 'EditionError';
  readonly code: EditionErrorCode;
  /** What is wrong, and in which file. */
  readonly findings: (Finding & { file: string })[];

  constructor(code: EditionErrorCode, message: string, files: EditionFile[] = [], options?: ErrorOptions) {
    const findings = files.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding })));
    const lines = findings.map(({ file, check, where, says }) => `\n- ${file}: ${check}: ${where}: ${says}`);
    super(`${message}${lines.join('')}`, options);
    this.code = code;
    this.findings = findings;
  }
}

/**
 * Every edition in the folder, once all of them are without a fault.
 * @throws EditionError when one of them is faulty, none can be the default, or the folder cannot be read
 */
export async function loadEditions(folder: URL | string): Promise<Editions> {
  const files = await readEditionFiles(folder).catch((cause: unknown) => {
    throw new EditionError('EDITION_UNREADABLE', `Cannot read the editions in ${folder}`, [], { cause });
  });
  if (files.some(({ findings }) => findings.length > 0)) {
    throw new EditionError('EDITION_FAULTY', 'Correct the editions, then `npm run policy -- verify`:', files);
  }
  const all = files.flatMap(({ edition }) => edition ?? []).sort(newestFirst);
  const newest = all.find(({ preview }) => !preview);
  if (!newest) {
    throw new EditionError('EDITION_MISSING', `${folder} needs an edition that is not a preview`);
  }
  return { newest, all, byId: (id) => all.find((edition) => edition.id === id) };
}

function newestFirst(a: Edition, b: Edition): number {
  return `${b.date} ${b.id}` < `${a.date} ${a.id}` ? -1 : 1;
}
