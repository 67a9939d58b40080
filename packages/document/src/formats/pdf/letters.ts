import { isInFont, type Setting, syllablesOf, widthOf } from "@kurzweg/diagram";
import type { Language } from "@kurzweg/model";

/** Stands for a sign that the font does not have. */
export const SUBSTITUTE = "□";

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

/** Addresses of at most so many letters fit into every column. */
const SHORT_ADDRESS = 24;
/** The part of a short line that a word with so many letters may leave empty. */
const LONG = 0.6;
const LONG_WORD = 12;

/** Where a text stands: the width of a line, in points, and how its letters look. */
export interface Room extends Setting {
  readonly width: number;
  /** Whether lines are short, so that words that would leave much of one empty are broken, too. */
  readonly isNarrow?: boolean;
  readonly language: Language;
}

/** A piece of a text, behind which a line may be broken without a sign. A line is broken inside of it between words, and in a `word` as the language does. */
export type Piece = string | { readonly word: string };

/** The pieces of a text that fit into a room: addresses are broken behind their signs, long words between syllables, what has none anywhere. */
export function piecesOf(text: string, room: Room): readonly Piece[] {
  const shown = inFont(text);
  // What surely fits into one line is not broken.
  if (shown.length * room.size <= room.width) return [shown];
  const pieces: Piece[] = [];
  for (const word of shown.split(/(?<=\s)/)) {
    const found = piecesOfWord(word, room);
    const last = pieces.at(-1);
    // Most words need no piece of their own.
    if (typeof last === "string" && found.length === 1 && typeof found[0] === "string") pieces.splice(-1, 1, last + found[0]);
    else pieces.push(...found);
  }
  return pieces;
}

/** The parts of a text at whose ends a line may be broken whatever the room. Short addresses are better not broken at all. */
export function unbroken(text: string): readonly string[] {
  return inFont(text)
    .split(/\s+/)
    .flatMap((word) => (isAddress(word) ? (word.length > SHORT_ADDRESS ? addressParts(word) : [word]) : partsOf(word)));
}

function piecesOfWord(word: string, room: Room): readonly Piece[] {
  if (fits(word, room)) return isLong(word, room) && !isAddress(word) ? [{ word }] : [word];
  const isWhole = isAddress(word);
  return (isWhole ? addressParts(word) : partsOf(word)).flatMap((part): readonly Piece[] => {
    if (!isWhole && hasSyllables(part, room)) return [{ word: part }];
    return fits(part, room) ? [part] : chunks(part, room);
  });
}

function isLong(word: string, room: Room): boolean {
  return room.isNarrow === true && word.trimEnd().length >= LONG_WORD && !fits(word, { ...room, width: room.width * LONG });
}

function isAddress(word: string): boolean {
  return /\S@\S|\/\/|[\p{L}\p{N}][._][\p{L}\p{N}]/u.test(word) && /\p{L}{2}/u.test(word);
}

function addressParts(word: string): readonly string[] {
  return word.split(/(?<=[@./_?&=+-])(?=[\p{L}\p{N}])/u);
}

/** Dates and numbers stay whole. */
function partsOf(word: string): readonly string[] {
  return word.split(/(?<=[-/–—])(?<!\d.)|(?<=\d[-/–—])(?!\d)/);
}

/** Whether the rules of the language break a word so that each part of it fits. */
function hasSyllables(word: string, room: Room): boolean {
  const [, before = "", letters = "", behind = ""] = /^(\P{L}*)(\p{L}*)(\P{L}*)$/u.exec(word) ?? ["", word];
  const syllables = syllablesOf(letters, room.language);
  return syllables.every((syllable, index) => fits(`${index === 0 ? before : ""}${syllable}${index === syllables.length - 1 ? behind : "-"}`, room));
}

function fits(text: string, room: Room): boolean {
  const shown = text.trimEnd();
  // No letter is wider than high.
  return shown.length * room.size <= room.width || widthOf(shown, room) <= room.width;
}

/** As many letters together as surely fit beside what stands before them. */
function chunks(text: string, room: Room): readonly string[] {
  const found: string[] = [];
  let [chunk, width] = ["", 0];
  for (const letter of text) {
    const own = widthOf(letter, room);
    if (chunk !== "" && width + own > room.width / 4) {
      found.push(chunk);
      [chunk, width] = ["", 0];
    }
    chunk += letter;
    width += own;
  }
  return [...found, chunk];
}
