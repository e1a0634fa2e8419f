/** A fault of an edition, told to the person who edits it. */
export type Finding = {
  /** The check that found it. */
  check: string;
  /** The place in the edition file, by id where there is one: `rows.azure-direct.steps.2`. */
  where: string;
  /** What is wrong and what to do about it, in English. */
  says: string;
};
