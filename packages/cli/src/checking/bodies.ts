import type { Place } from "@kurzweg/model";
import { hashOf } from "./hash.ts";

/**
 * The bodies of a region that can be told to be the same elsewhere. Two short texts instead of many objects: a country has a
 * hundred thousand bodies, and hardly any of them is looked at more closely.
 */
export interface PackedBodies {
  /** A line for each body: the hash of all that is said of it, then the hash of each mark. */
  readonly hashes: string;
  /** The bodies in the same order, as JSON. */
  readonly told: string;
}

export interface MarkedBody {
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  /** What makes it the same body wherever it is declared. */
  readonly marks: readonly string[];
  /** Everything that is said of the body itself, in one text that can be compared. */
  readonly said: string;
}

/** What is told of a body; the file only where it is not that of the region. */
type Told = readonly [name: string, title: string, startLine: number, startColumn: number, endLine: number, endColumn: number, file: string | null];

export function packedBodies(bodies: readonly MarkedBody[], regionFile: string): PackedBodies {
  return {
    hashes: bodies.map(({ said, marks }) => [said, ...marks].map(hashOf).join(" ")).join("\n"),
    told: JSON.stringify(bodies.map((body) => toldOf(body, regionFile))),
  };
}

function toldOf({ name, title, place: { file, range } }: MarkedBody, regionFile: string): Told {
  const { start, end } = range;
  return [name, title, start.line, start.column, end.line, end.column, file === regionFile ? null : file];
}

/** What a body is compared by. */
export interface ComparedBody {
  /** Its number in the region, from 0. */
  readonly index: number;
  readonly said: string;
  readonly marks: readonly string[];
}

/** The bodies that have a mark which several bodies may have. */
export function* comparedBodies({ hashes }: PackedBodies, common: ReadonlySet<number>): Iterable<ComparedBody> {
  let index = 0;
  let isCommon = false;
  for (let start = 0, hash = 0; hash < hashes.length; hash += STEP) {
    isCommon ||= hash > start && common.has(beginning(hashes, hash));
    if (hashes[hash + STEP - 1] === " ") continue;
    if (isCommon) {
      const [said = "", ...marks] = hashes.slice(start, hash + STEP - 1).split(" ");
      yield { index, said, marks };
    }
    index++;
    isCommon = false;
    start = hash + STEP;
  }
}

/** The beginnings of the marks that several bodies have; by chance also that of a mark which only begins like another one. */
export function commonMarks(all: readonly PackedBodies[]): ReadonlySet<number> {
  const longest = all.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const found = new Int32Array(Math.ceil(longest / STEP) + all.length);
  let count = 0;
  for (const { hashes } of all) {
    // What is said of a body comes before its marks.
    for (let hash = STEP; hash < hashes.length; hash += STEP) if (hashes[hash - 1] === " ") found[count++] = beginning(hashes, hash);
  }
  const sorted = found.subarray(0, count).sort();
  return new Set(sorted.filter((each, index) => index > 0 && each === sorted[index - 1]));
}

/** From one hash to the next, in characters. */
const STEP = 17;

/** The first half of a hash, as a number. */
function beginning(text: string, start: number): number {
  let number = 0;
  for (let index = start; index < start + 8; index++) {
    const code = text.charCodeAt(index);
    number = (number << 4) | (code < 58 ? code - 48 : code - 87);
  }
  return number;
}

/** A body by its number, from 0. */
export function bodyAt({ told }: PackedBodies, index: number, regionFile: string): Pick<MarkedBody, "name" | "title" | "place"> | undefined {
  const found = (JSON.parse(told) as readonly Told[])[index];
  if (!found) return undefined;
  const [name, title, startLine, startColumn, endLine, endColumn, file] = found;
  return {
    name,
    title,
    place: { file: file ?? regionFile, range: { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } } },
  };
}
