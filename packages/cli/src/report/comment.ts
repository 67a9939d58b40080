/** A comment on GitHub has at most 65 536 characters; some are left for what others write around it. */
export const LONGEST_COMMENT = 60_000;
