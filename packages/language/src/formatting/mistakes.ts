import type { Reading } from "../reading/reader.ts";
import { topTokens } from "./structure.ts";

/** Whether a text can be laid out as a whole: nothing in it was passed over. */
export function isReadable({ problems, tokens }: Reading): boolean {
  return problems.length === 0 && tokens.problems.every(({ is }) => is === "typographic-quotes");
}

/**
 * Whether a token belongs to a declaration with a mistake, which is better left as it is. What follows such a
 * declaration and is not at the left margin may be a part of it.
 */
export function mistakenTokens(reading: Reading): (token: number) => boolean {
  const { tokens, problems } = reading;
  const tops = [...topTokens(reading), tokens.starts.length - 1];
  const mistaken = new Set<number>();
  for (const { token, skippedTo, opened = token } of problems) {
    // What is missing before a token is missing in the declaration before it.
    const last = lastUpTo(Math.max(token, skippedTo) - 1, tops);
    for (let each = lastUpTo(Math.min(opened, token - 1), tops); each <= last; each++) mistaken.add(each);
  }
  for (const { is, start } of tokens.problems) {
    if (is !== "typographic-quotes") mistaken.add(lastUpTo(lastUpTo(start, tokens.ends) + 1, tops));
  }
  for (const [index, top] of tops.entries()) {
    if (mistaken.has(index - 1) && !/[\r\n]/.test(tokens.text[(tokens.starts[top] ?? 0) - 1] ?? "")) mistaken.add(index);
  }
  return (token) => mistaken.has(lastUpTo(token, tops));
}

/** Where the last of some rising numbers stands that is not greater than a number; -1 where all are. */
function lastUpTo(number: number, numbers: ArrayLike<number>): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
