import { type Document, tokensBefore } from "@kurzweg/language";
import type { Place } from "./place.ts";

/** Words after which something is chosen from a list. */
const choosing =
  /^(?:is|not|for|by|to|from|on|needs|with|at|when|of|and|or|leads|supports|exclude|then|between|until|deputy|decision-maker|coordinator|contact|language|participants|topic|concerns|require|confirmed|due|kept|checked|resolved|left|dropped|serves|within|takes|most|every|since|import|accept|law)$/;

/** Whether somebody who has just typed a character wants a list. A blank calls for one only after certain words, where exactly one was typed. */
export function isWorthwhile(typed: string | undefined, offset: number, place: Place, { text, reading: { tokens } }: Document): boolean {
  if (typed === '"') return place.is === "text" && place.word.end === place.word.start;
  if (typed === "@") return place.is === "word";
  if (typed !== " ") return true;
  if (place.is !== "word" || text[offset - 2] === " ") return false;
  const before = tokensBefore(offset, tokens) - 1;
  const [start, end] = [tokens.starts[before], tokens.ends[before]];
  if (end !== offset - 1) return false;
  const word = text.slice(start, end);
  return choosing.test(word) || word === ",";
}
