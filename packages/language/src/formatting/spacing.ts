import { kindNamed } from "../reading/compiled.ts";
import { COMMENT } from "./pieces.ts";
import { CLOSING, OPENING, type Structure } from "./structure.ts";

const [INT, STRING, LANGTAG, COMMA, SLASH, RANGE, LEFT, RIGHT] = ["INT", "STRING", "LANGTAG", ",", "/", "..", "(", ")"].map(kindNamed);

/** The blanks before a piece that stands in the same line as the one before it. Statements that share a line stand two blanks apart. */
export function blanksBefore(index: number, structure: Structure): string {
  const { pieces, begins } = structure;
  const before = pieces[index - 1]?.kind;
  if (isTight(index, structure) || (before === OPENING && pieces[index]?.kind === CLOSING)) return "";
  return begins[index] && before !== OPENING && before !== COMMENT ? "  " : " ";
}

/** Whether a line cannot end before a token, unless a comment ends it. */
export function isJoined(index: number, structure: Structure): boolean {
  const { pieces, titles } = structure;
  const before = pieces[index - 1];
  // A translation follows its text at once where that is a block of lines.
  const follows = titles.has(index) && before?.long === true && (before.kind === STRING || before.kind === LANGTAG);
  return pieces[index]?.kind === OPENING || follows || isTight(index, structure);
}

/** Whether a token stands close to the one before it. */
function isTight(index: number, { pieces, ranges }: Structure): boolean {
  const right = pieces[index]?.kind;
  const left = pieces[index - 1]?.kind;
  if (right === COMMENT || right === undefined) return false;
  if (left === COMMENT) return right === RIGHT || right === COMMA;
  if (left === LEFT || left === SLASH || right === RIGHT || right === COMMA || right === SLASH || right === LANGTAG) return true;
  if (right === RANGE) return !ranges.has(index);
  // “0.. years” is open to the right; “a1..b1” and “3..5” are not.
  return left === RANGE && (right === INT || pieces[index - 2]?.kind !== INT);
}
