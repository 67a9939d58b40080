import { isInFont } from "@kurzweg/diagram";

/** Stands for a sign that the font does not have. */
export const SUBSTITUTE = "□";

/** A piece of this many letters fits into every column. */
const LONGEST_PIECE = 20;
/** Shorter words are broken by the rules of the language alone. */
const SHORTEST_LONG_WORD = 24;

/** A text with a substitute for every sign that the font lacks. Signs without a look, such as those that turn the direction, are left out. */
export function inFont(text: string): string {
  let shown = "";
  for (const letter of text.normalize("NFC")) {
    if (isInFont(letter)) shown += letter;
    else if (/\s/.test(letter)) shown += " ";
    else if (!/\p{C}|\p{M}/u.test(letter)) shown += SUBSTITUTE;
  }
  return shown;
}

/** The pieces between which a text may be broken: addresses behind their signs, and what is too long for a column. */
export function piecesOf(text: string): readonly string[] {
  const pieces = [""];
  for (const word of inFont(text).split(/(?<=\s)/)) {
    const [first = "", ...more] = word.length < SHORTEST_LONG_WORD ? [word] : broken(word);
    pieces.push(`${pieces.pop() ?? ""}${first}`, ...more);
  }
  return pieces;
}

function broken(word: string): readonly string[] {
  const isAddress = /[@/]|\w\.\w/.test(word);
  const parts = isAddress ? word.split(/(?<=[@./_-])/) : [word];
  return parts.flatMap((part) => (isAddress || part.length > 2 * LONGEST_PIECE ? chunks(part) : [part]));
}

function chunks(part: string): readonly string[] {
  const letters = [...part];
  const count = Math.ceil(letters.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, index) => letters.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE).join(""));
}
